package fr.entente.servicekit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import fr.entente.servicekit.eventstore.EventFeed;
import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;
import fr.entente.servicekit.eventstore.FeedPositions;

/**
 * The right to publish: one database session that holds the relay's lock, reads the feed and saves the position. Whoever
 * loses the session can save nothing more. The lock is the session's own and needs no transaction: one held open would
 * have an id of its own and hide everything committed behind it from the very feed it reads.
 */
final class RelaySession implements AutoCloseable {

    static final String READER = "relay";

    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended('entente/relay', 0))";
    /** A position that a crash of the server takes back means duplicates, which are allowed. */
    private static final String NO_WAIT_FOR_DISK = "set synchronous_commit = off";

    private final Connection connection;
    private FeedPosition position;

    private RelaySession(Connection connection) throws SQLException {
        this.connection = connection;
        this.position = FeedPositions.read(connection, READER);
    }

    /** Empty while another instance publishes. The source gives connections that end when they are closed. */
    static Optional<RelaySession> open(DataSource unpooled) throws SQLException {
        var connection = unpooled.getConnection();
        try {
            if (isLocked(connection)) {
                return Optional.of(new RelaySession(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isLocked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(NO_WAIT_FOR_DISK);
            try (var row = statement.executeQuery(LOCK)) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    FeedPage next(int limit) throws SQLException {
        return EventFeed.next(connection, position, limit);
    }

    /** False when an operator has sent the relay back meanwhile: it goes on from there. */
    boolean save(FeedPosition reached) throws SQLException {
        if (FeedPositions.move(connection, READER, position, reached)) {
            position = reached;
            return true;
        }
        position = FeedPositions.read(connection, READER);
        return false;
    }

    boolean wasSentBack() throws SQLException {
        var before = position;
        position = FeedPositions.read(connection, READER);
        return !position.equals(before);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // the server ends the session and its lock by itself
        }
    }
}
