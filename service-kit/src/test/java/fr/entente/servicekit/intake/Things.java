package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Inserts every fact, so that a fact taken twice fails. A name can be made to fail, and to recover. */
final class Things implements Intake<Things.Thing> {

    static final String USED = "fr.entente.thing.happened.v1";
    static final String UNUSED = "fr.entente.thing.ignored.v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Thing(String name) {}

    private final JdbcClient jdbc;
    private final Set<String> topics;
    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    volatile String sick = "nothing";
    volatile String table = "fact";

    Things(JdbcClient jdbc, String... topics) {
        this.jdbc = jdbc;
        this.topics = Set.of(topics);
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public Optional<Thing> read(Incoming record) {
        return record.type().equals(UNUSED) ? Optional.empty()
                : Optional.of(JSON.readValue(record.value(), Thing.class));
    }

    @Override
    public void apply(List<Taken<Thing>> facts) {
        for (var taken : facts) {
            jdbc.sql("insert into %s values (?, ?, ?)".formatted(table))
                    .params(taken.source().subject(), taken.source().version(), taken.fact().name()).update();
            if (taken.fact().name().equals(sick)) {
                throw new IllegalStateException("sick of " + sick);
            }
        }
    }

    @Override
    public void forget() {
        jdbc.sql("delete from fact").update();
    }

    @Override
    public void afterCommit(List<Taken<Thing>> facts) {
        facts.forEach(taken -> told.add(taken.fact().name()));
    }
}
