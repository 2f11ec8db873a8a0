package fr.entente.checker.invariant;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import fr.entente.checker.Findings;
import fr.entente.checker.PlatformFile;
import fr.entente.checker.sql.Script;
import fr.entente.checker.sql.Snapshot;

/** What landlords' counters say beside how many events there are, each counted by its id. */
final class Totals {

    private static final Script EVENTS = Script.of("store/totals");
    private static final Script CELLS = Script.of("readmodel/totals");

    private Totals() {}

    static void compare(Inspection inspection, Findings findings) throws SQLException {
        var expected = new TreeMap<String, Long>();
        for (var store : inspection.stores().all()) {
            read(store.snapshot(), store.over(EVENTS), expected);
        }
        var found = found(inspection);
        var all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        all.retainAll(counted(found, all));
        for (var key : all) {
            findings.compared("counters", 1);
            long events = expected.getOrDefault(key, 0L);
            long counter = found.getOrDefault(key, 0L);
            if (events != counter) {
                findings.violated("landlord and counter %s: %d events, counted as %d".formatted(key, events, counter));
            }
        }
    }

    /** A peer keeps some of the counters only. */
    private static Set<String> counted(Map<String, Long> found, Set<String> all) {
        var indicators = new TreeSet<String>();
        found.keySet().forEach(key -> indicators.add(key.substring(key.indexOf(' '))));
        var counted = new TreeSet<>(all);
        if (!indicators.isEmpty()) {
            counted.removeIf(key -> !indicators.contains(key.substring(key.indexOf(' '))));
        }
        return counted;
    }

    private static Map<String, Long> found(Inspection inspection) throws SQLException {
        var found = new TreeMap<String, Long>();
        var ours = inspection.readModel();
        if (ours.isPresent()) {
            read(ours.get().snapshot(), CELLS.query(), found);
            return found;
        }
        for (var database : inspection.platform().databases().values()) {
            var peers = database.dashboard();
            if (peers != null) {
                try (var snapshot = Snapshot.of(database)) {
                    read(snapshot, peers, found);
                }
            }
        }
        return found;
    }

    private static void read(Snapshot snapshot, String query, Map<String, Long> into) throws SQLException {
        snapshot.each("select landlord, indicator, value from (%s) t".formatted(query),
                row -> into.merge("%s %s".formatted(row.getString(1), row.getString(2)), row.getLong(3), Long::sum));
    }

    static boolean arePeers(PlatformFile platform) {
        return platform.databases().values().stream().anyMatch(database -> database.dashboard() != null);
    }
}
