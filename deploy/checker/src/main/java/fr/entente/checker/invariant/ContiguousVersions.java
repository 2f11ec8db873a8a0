package fr.entente.checker.invariant;

import java.sql.SQLException;

import fr.entente.checker.Findings;
import fr.entente.checker.sql.Script;

/** Versions of each aggregate, counted in the store itself. */
final class ContiguousVersions implements Check {

    private static final Script VERSIONS = Script.of("store/versions");

    @Override
    public Findings look(Inspection inspection) throws SQLException {
        var findings = new Findings();
        for (var store : inspection.stores().all()) {
            store.snapshot().each(store.over(VERSIONS),
                    row -> findings.violated("%s, %s: %d events with %d versions from %d to %d".formatted(store.name(),
                            row.getString("aggregate"),
                            row.getLong("events"), row.getLong("versions"), row.getLong("first"),
                            row.getLong("last"))));
            store.snapshot().each("select count(*) from (%s) e".formatted(store.events()),
                    row -> findings.compared("events", row.getLong(1)));
        }
        return findings;
    }
}
