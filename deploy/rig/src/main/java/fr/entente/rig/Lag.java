package fr.entente.rig;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How far the dashboards' tables are behind the stores, by the tables alone; what is parked is not waited for. */
public final class Lag {

    public static final Duration GOOD = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final List<String> STORES = List.of("dossier", "intervention");
    private static final String LATEST = """
            select aggregate_id, max(version), min(recorded_at) from event
            where recorded_at > now() - interval '20 minutes' group by aggregate_id""";
    private static final String READ_ONE = """
            select set_config('search_path', 'projection_' || number, false) from projection where state = 'ACTIVE'""";
    private static final String TAKEN = """
            select subject, max(version) from intake_progress where subject = any(?) group by subject
            union all select subject, 9223372036854775807 from intake_parked where subject = any(?)""";

    private final PostgresProcess postgres;

    Lag(PostgresProcess postgres) {
        this.postgres = postgres;
    }

    private record Written(long version, Instant at) {}

    /** How long ago the oldest event of the last minutes was written whose aggregate is not taken in up to its end. */
    public Duration now() throws SQLException {
        Map<String, Written> waiting = new HashMap<>();
        for (String store : STORES) {
            try (var connection = postgres.connect(store)) {
                waiting.putAll(latest(connection));
            }
        }
        try (var reporting = postgres.connect("reporting")) {
            taken(reporting, waiting).forEach((subject, version) -> waiting.computeIfPresent(subject,
                    (_, written) -> written.version() <= version ? null : written));
        }
        return waiting.values().stream().map(written -> Duration.between(written.at(), Instant.now()))
                .max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** How long it took until nothing was older than two seconds; the limit where it did not get there. */
    public Duration awaitGood(Duration limit) {
        var start = Instant.now();
        while (Duration.between(start, Instant.now()).compareTo(limit) < 0) {
            if (isGood()) {
                return Duration.between(start, Instant.now());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return limit;
    }

    private boolean isGood() {
        try {
            return now().compareTo(GOOD) < 0;
        } catch (SQLException _) {
            return false;
        }
    }

    private static Map<String, Written> latest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(LATEST)) {
            Map<String, Written> latest = new HashMap<>();
            while (rows.next()) {
                latest.put(rows.getString(1), new Written(rows.getLong(2), rows.getTimestamp(3).toInstant()));
            }
            return latest;
        }
    }

    private static Map<String, Long> taken(Connection connection, Map<String, Written> waiting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(READ_ONE);
        }
        Array subjects = connection.createArrayOf("text", waiting.keySet().toArray());
        try (var statement = connection.prepareStatement(TAKEN)) {
            statement.setArray(1, subjects);
            statement.setArray(2, subjects);
            try (var rows = statement.executeQuery()) {
                Map<String, Long> taken = new HashMap<>();
                while (rows.next()) {
                    taken.merge(rows.getString(1), rows.getLong(2), Math::max);
                }
                return taken;
            }
        }
    }
}
