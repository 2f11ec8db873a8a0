package fr.entente.checker.invariant;

import java.sql.SQLException;

import fr.entente.checker.Findings;
import fr.entente.checker.sql.Script;

/** Every stored event beside what its thing had come to, by rules written down anew in SQL. */
final class LegalTransitions implements Check {

    private static final Script ILLEGAL = Script.of("store/illegal");

    @Override
    public Findings look(Inspection inspection) throws SQLException {
        var findings = new Findings();
        for (var store : inspection.stores().all()) {
            store.snapshot().each(store.over(ILLEGAL), row -> findings.violated(
                    "%s, %s: %s as version %d, but %s".formatted(store.name(), row.getString("aggregate"),
                            row.getString("happened"), row.getLong("sequence"), row.getString("why"))));
            store.snapshot().each("select count(*) from (%s) e".formatted(store.events()),
                    row -> findings.compared("events", row.getLong(1)));
        }
        return findings;
    }
}
