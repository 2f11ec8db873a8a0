package fr.entente.benchmark.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import fr.entente.benchmark.Trouble;

/**
 * A service's relay is kept from publishing, as long as this is open: what waits for it grows and nothing else waits.
 */
public final class HeldRelay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TAKE_AWAY = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
             where application_name = 'relay' and datname = current_database()""";
    private static final String HOLD = "select pg_try_advisory_lock(hashtextextended('entente/relay', 0))";

    private final Connection connection;

    private HeldRelay(Connection connection) {
        this.connection = connection;
    }

    public static HeldRelay of(Cluster cluster, String service) {
        try {
            var held = new HeldRelay(cluster.connect(service));
            Ready.until("the relay of %s is held".formatted(service), PATIENCE, held::isHeld);
            return held;
        } catch (SQLException e) {
            throw new Trouble("The relay of %s cannot be held: %s".formatted(service, e.getMessage()));
        }
    }

    /** Its session has the right to publish; without it the relay waits some moments before it tries again. */
    private boolean isHeld() {
        try (var statement = connection.createStatement()) {
            statement.execute(TAKE_AWAY);
            try (var row = statement.executeQuery(HOLD)) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new Trouble("The relay cannot be held: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Trouble("The relay is still held: " + e.getMessage());
        }
    }
}
