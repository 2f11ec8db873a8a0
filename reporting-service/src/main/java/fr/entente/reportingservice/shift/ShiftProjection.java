package fr.entente.reportingservice.shift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.reportingservice.shift.ShiftFact.ShiftEnded;
import fr.entente.servicekit.intake.Taken;
import fr.entente.servicekit.storage.Rows;

/** Keeps one row for each shift that was held. There are as few as evenings: they are added up when somebody looks. */
@Component
class ShiftProjection implements Projection<ShiftFact> {

    private static final String HOLD = """
            insert into shift (shift_id, version, scheme_id, day, mediator_minutes)
            select * from unnest(?, ?, ?, ?, ?)
            on conflict (shift_id) do update
               set version = excluded.version, day = excluded.day, mediator_minutes = excluded.mediator_minutes
             where shift.version < excluded.version""";

    private record Held(UUID shift, long version, ShiftEnded end) {}

    private final JdbcTemplate jdbc;

    ShiftProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<ShiftFact> family() {
        return ShiftFact.class;
    }

    @Override
    public void apply(List<Taken<ShiftFact>> facts, Touched touched) {
        var held = LinkedHashMap.<UUID, Held>newLinkedHashMap(facts.size());
        for (var taken : facts) {
            switch (taken.fact()) {
                case ShiftEnded end -> held.put(end.shiftId(), new Held(end.shiftId(), taken.source().version(), end));
            }
            touched.scope(taken.fact().schemeId(), null, Touched.Kind.SHIFTS);
        }
        Rows.of(held.values()).uuids(Held::shift).longs(Held::version).uuids(row -> row.end().schemeId())
                .days(row -> row.end().day()).ints(row -> row.end().mediatorMinutes()).update(jdbc, HOLD);
    }
}
