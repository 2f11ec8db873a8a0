package fr.entente.servicekit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

import fr.entente.servicekit.eventstore.EventFeed;
import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;
import fr.entente.servicekit.eventstore.FeedPositions;
import fr.entente.servicekit.eventstore.StoreEpochs;

/**
 * The right as a database session that holds the relay's lock. The lock is the session's own and needs no transaction:
 * one held open would have an id of its own and hide everything committed behind it from the very feed it reads.
 */
final class DatabaseRight implements Right {

    static final String READER = "relay";

    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended('entente/relay', 0))";
    /** A position that a crash of the server takes back means duplicates, which are allowed. */
    private static final String NO_WAIT_FOR_DISK = "set synchronous_commit = off";

    private final Connection connection;

    private DatabaseRight(Connection connection) {
        this.connection = connection;
    }

    /** The source gives connections that end when they are closed. */
    static Optional<Right> take(DataSource unpooled) throws SQLException {
        var connection = unpooled.getConnection();
        try {
            if (isLocked(connection)) {
                return Optional.of(new DatabaseRight(connection));
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

    @Override
    public FeedPosition saved() throws SQLException {
        return FeedPositions.read(connection, READER);
    }

    @Override
    public long epoch() throws SQLException {
        return StoreEpochs.present(connection);
    }

    @Override
    public FeedPage next(FeedPosition after, int limit) throws SQLException {
        return EventFeed.next(connection, after, limit);
    }

    @Override
    public boolean move(FeedPosition from, FeedPosition to) throws SQLException {
        return FeedPositions.move(connection, READER, from, to);
    }

    @Override
    public Map<String, String> topics() throws SQLException {
        return PublishedTopics.read(connection, READER);
    }

    @Override
    public boolean move(FeedPosition from, FeedPosition to, Map<String, String> topics) throws SQLException {
        return PublishedTopics.move(connection, READER, from, to, topics);
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
