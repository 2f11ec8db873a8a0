package fr.entente.checker.invariant;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import fr.entente.checker.Findings;
import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile;
import fr.entente.checker.PlatformFile.DatabaseAt;
import fr.entente.checker.readmodel.Intake;
import fr.entente.checker.readmodel.ReadModel;
import fr.entente.checker.sql.Snapshot;
import fr.entente.checker.topic.Topics;

/**
 * Everything that is there when one begins to look is passed by every reader two seconds later: relay and views of the
 * stores by the feed's own order, intakes by the topics' ends. No clock of a service is asked.
 */
final class Lag implements Check {

    private static final Duration ALLOWED = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String HEAD = "select xid::text, position from event order by xid desc, position desc limit 1";

    @Override
    public Findings look(Inspection inspection) throws SQLException {
        var findings = new Findings();
        feeds(inspection.platform(), findings);
        intakes(inspection.platform(), findings);
        if (findings.nothingCompared()) {
            throw new NotChecked("no reader of a feed or of a topic is named");
        }
        return findings;
    }

    private record Head(String xid, long position) {}

    private static void feeds(PlatformFile platform, Findings findings) throws SQLException {
        for (var name : List.of(PlatformFile.DOSSIER, PlatformFile.INTERVENTION)) {
            var database = platform.database(name).filter(at -> at.events() == null);
            if (database.isPresent()) {
                feed(name, database.get(), findings);
            }
        }
    }

    private static void feed(String name, DatabaseAt database, Findings findings) throws SQLException {
        var heads = ask(database, HEAD, row -> new Head(row.getString(1), row.getLong(2)));
        findings.compared("feeds", 1);
        if (heads.isEmpty()) {
            return;
        }
        var head = heads.getFirst();
        var behind = behindAfterAWhile(
                () -> ask(database, """
                        select reader, xid::text || '/' || position from feed_position
                        where (xid, position) < ('%s'::xid8, %d) order by reader"""
                        .formatted(head.xid(), head.position()),
                        row -> "%s at %s".formatted(row.getString(1), row.getString(2))));
        behind.forEach(reader -> findings.violated("%s: reader %s is behind %s/%d for more than %d s".formatted(name,
                reader, head.xid(), head.position(), ALLOWED.toSeconds())));
    }

    private static void intakes(PlatformFile platform, Findings findings) throws SQLException {
        if (platform.kafka() == null) {
            return;
        }
        Map<String, Long> ends = new HashMap<>();
        try (var topics = new Topics(platform)) {
            topics.ends().forEach((partition, end) -> ends.put(partition.toString(), end));
        }
        for (var name : List.of(PlatformFile.INTERVENTION, PlatformFile.REPORTING)) {
            var database = platform.database(name).filter(at -> at.events() == null && at.dashboard() == null);
            if (database.isPresent()) {
                findings.compared("intakes", 1);
                behindAfterAWhile(() -> behind(name, database.get(), ends))
                        .forEach(intake -> findings.violated("%s for more than %d s".formatted(intake,
                                ALLOWED.toSeconds())));
            }
        }
    }

    private static List<String> behind(String name, DatabaseAt database, Map<String, Long> ends) throws SQLException {
        if (!name.equals(PlatformFile.REPORTING)) {
            try (var snapshot = Snapshot.of(database)) {
                return behind(snapshot, ends);
            }
        }
        try (var tables = ReadModel.of(database)) {
            return behind(tables.snapshot(), ends);
        }
    }

    private static List<String> behind(Snapshot snapshot, Map<String, Long> ends) throws SQLException {
        var behind = new ArrayList<String>();
        for (var intake : Intake.of(snapshot)) {
            var topics = intake.positions().keySet().stream().map(Lag::topic).distinct().toList();
            ends.forEach((partition, end) -> {
                long next = intake.positions().getOrDefault(partition, 0L);
                if (next < end && topics.contains(topic(partition))) {
                    behind.add("intake %s is at %d of %s, behind %d".formatted(intake.name(), next, partition, end));
                }
            });
        }
        return behind;
    }

    private static String topic(String partition) {
        return partition.substring(0, partition.lastIndexOf('-'));
    }

    private static <T> List<T> ask(DatabaseAt database, String sql, Snapshot.RowMapper<T> mapper) throws SQLException {
        try (var snapshot = Snapshot.of(database)) {
            return snapshot.list(sql, mapper);
        }
    }

    private static List<String> behindAfterAWhile(Look look) throws SQLException {
        var end = Instant.now().plus(ALLOWED);
        var behind = look.again();
        while (!behind.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            behind = look.again();
        }
        return behind;
    }

    /** Who is behind now. */
    @FunctionalInterface
    private interface Look {
        List<String> again() throws SQLException;
    }
}
