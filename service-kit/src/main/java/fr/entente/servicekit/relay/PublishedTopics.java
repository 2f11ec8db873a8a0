package fr.entente.servicekit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import fr.entente.servicekit.eventstore.FeedPosition;

/** Which lives of its topics the relay has published to, in the row of its place. */
final class PublishedTopics {

    private static final String READ = """
            select topic.key, topic.value from feed_position p, jsonb_each_text(p.topics) topic where p.reader = ?""";
    private static final String MOVE = """
            update feed_position
               set xid = ?::xid8, position = ?, moved_at = now(),
                   topics = coalesce(topics, '{}') || jsonb_object(?::text[], ?::text[])
             where reader = ? and xid = ?::xid8 and position = ?""";

    private PublishedTopics() {}

    static Map<String, String> read(Connection connection, String reader) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, reader);
            try (var row = statement.executeQuery()) {
                var ids = new HashMap<String, String>();
                while (row.next()) {
                    ids.put(row.getString(1), row.getString(2));
                }
                return ids;
            }
        }
    }

    /** The place and the topics at once; false when somebody else has moved this reader meanwhile. */
    static boolean move(Connection connection, String reader, FeedPosition from, FeedPosition to,
            Map<String, String> ids) throws SQLException {
        var names = ids.keySet().toArray(String[]::new);
        var values = ids.values().toArray(String[]::new);
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setString(1, Long.toString(to.xid()));
            statement.setLong(2, to.position());
            statement.setArray(3, connection.createArrayOf("text", names));
            statement.setArray(4, connection.createArrayOf("text", values));
            statement.setString(5, reader);
            statement.setString(6, Long.toString(from.xid()));
            statement.setLong(7, from.position());
            return statement.executeUpdate() == 1;
        }
    }
}
