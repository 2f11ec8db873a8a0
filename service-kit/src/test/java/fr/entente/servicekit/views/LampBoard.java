package fr.entente.servicekit.views;

import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.eventstore.LampEvent;
import fr.entente.servicekit.eventstore.LampEvent.LampSwitched;

/** Which lamps are on; it stumbles over lamps that are named in the table of stumbling blocks. */
final class LampBoard implements View<LampEvent> {

    static final String TABLES = """
            create table if not exists board (lamp text primary key, lit boolean not null, version bigint not null,
                                              recorded_at timestamptz not null, person text);
            create table if not exists stumbling_block (lamp text primary key);
            alter table board enable row level security;
            create policy keeper on board for all using (current_setting('entente.keeper', true) = 'on');
            grant all on board, stumbling_block to %s""";

    private final String name;
    private final JdbcClient jdbc;

    LampBoard(String name, JdbcClient jdbc) {
        this.name = name;
        this.jdbc = jdbc;
    }

    @Override
    public Class<LampEvent> family() {
        return LampEvent.class;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void apply(Recorded<LampEvent> recorded) {
        var lamp = recorded.aggregateId();
        if (!jdbc.sql("select 1 from stumbling_block where lamp = ?").param(lamp).query().listOfRows().isEmpty()) {
            throw new IllegalStateException("stumbled");
        }
        var lit = recorded.event() instanceof LampSwitched switched && switched.on();
        jdbc.sql("""
                insert into board values (:lamp, :lit, :version, :at::timestamptz, :person)
                on conflict (lamp) do update set lit = excluded.lit, version = excluded.version""")
                .param("lamp", lamp)
                .param("lit", lit)
                .param("version", recorded.version())
                .param("at", recorded.recordedAt().toString())
                .param("person", recorded.person() == null ? null : recorded.person().toString())
                .update();
    }
}
