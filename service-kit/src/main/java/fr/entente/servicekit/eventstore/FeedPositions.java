package fr.entente.servicekit.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Where each reader of the feed has come to; moved only by who knows the present place. */
public final class FeedPositions {

    private static final String BEGIN = "insert into feed_position (reader) values (?) on conflict do nothing";
    private static final String READ = """
            select xid, position, coalesce((xid, position) > (
                       select e.xid, e.position from event e order by e.xid desc, e.position desc limit 1), true)
              from feed_position where reader = ?""";
    private static final String MOVE = """
            update feed_position set xid = ?::xid8, position = ?, moved_at = now()
             where reader = ? and xid = ?::xid8 and position = ?""";
    private static final String RESET = "update feed_position set xid = '0', position = 0 where reader = ?";

    private FeedPositions() {}

    /** Throws where the place lies beyond the last event. */
    public static FeedPosition read(Connection connection, String reader) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, reader);
            try (var row = statement.executeQuery()) {
                if (row.next()) {
                    return place(reader, row);
                }
            }
        }
        update(connection, BEGIN, reader);
        return FeedPosition.START;
    }

    private static FeedPosition place(String reader, ResultSet row) throws SQLException {
        var place = new FeedPosition(Long.parseLong(row.getString(1)), row.getLong(2));
        if (row.getBoolean(3) && place.position() > 0) {
            throw new BeyondTheStore(reader, place);
        }
        return place;
    }

    /** False when somebody else has moved this reader meanwhile; nothing is changed then. */
    public static boolean move(Connection connection, String reader, FeedPosition from, FeedPosition to)
            throws SQLException {
        try (var statement = connection.prepareStatement(MOVE)) {
            set(statement, 1, to);
            statement.setString(3, reader);
            set(statement, 4, from);
            return statement.executeUpdate() == 1;
        }
    }

    /** Back to before the first event. */
    public static void reset(Connection connection, String reader) throws SQLException {
        update(connection, RESET, reader);
    }

    static void set(PreparedStatement statement, int index, FeedPosition position) throws SQLException {
        statement.setString(index, Long.toString(position.xid()));
        statement.setLong(index + 1, position.position());
    }

    private static void update(Connection connection, String sql, String reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, reader);
            statement.executeUpdate();
        }
    }
}
