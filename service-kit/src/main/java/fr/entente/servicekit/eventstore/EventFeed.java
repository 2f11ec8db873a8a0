package fr.entente.servicekit.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * All events in an order in which nothing can appear behind a reader any more: by (xid, position), and only below the
 * oldest transaction that is still open. A transaction held open delays the feed; it never makes a reader miss an event.
 */
public final class EventFeed {

    private static final String NEXT = """
            select %s, xid < (select pg_snapshot_xmin(pg_current_snapshot())) as settled
              from event
             where (xid, position) > (?::xid8, ?)
             order by xid, position
             limit ?""".formatted(EventRows.COLUMNS);

    private final DataSource dataSource;

    public EventFeed(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public FeedPage next(FeedPosition after, int limit) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return next(connection, after, limit);
        }
    }

    public static FeedPage next(Connection connection, FeedPosition after, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, Long.toString(after.xid()));
            statement.setLong(2, after.position());
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                return page(rows, limit);
            }
        }
    }

    private static FeedPage page(ResultSet rows, int limit) throws SQLException {
        var page = new FeedPage.Filling(limit);
        while (rows.next() && page.add(EventRows.read(rows), rows.getBoolean("settled"))) {
            // until one is hidden
        }
        return page.filled();
    }
}
