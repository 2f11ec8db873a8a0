package fr.entente.servicekit.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * All events in an order in which nothing can appear behind a reader any more: by (xid, position), and only below the
 * {@link Horizon}. A transaction of this database held open delays the feed; it never makes a reader miss an event.
 */
public final class EventFeed {

    /**
     * Of what is hidden only the first, to know that there is some and since when. It is not asked for behind the place as
     * well, behind which it always is: the server would go there through everything that is ready in between.
     */
    private static final String NEXT = """
            with %s
            select %s, settled from (
                (select %2$s, true as settled from event
                  where (xid, position) > (?::xid8, ?) and xid < (select xid from horizon)
                  order by xid, position limit ?)
                union all
                (select %2$s, false from event
                  where xid >= (select xid from horizon)
                  order by xid, position limit 1)) e
             order by settled desc, xid, position""".formatted(Horizon.AS_TABLE, EventRows.COLUMNS);

    private final DataSource dataSource;

    public EventFeed(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public FeedPage next(FeedPosition after, int limit) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return next(connection, after, limit);
        }
    }

    /** On a connection that commits by itself, so that every look has a list of sessions of its own. */
    public static FeedPage next(Connection connection, FeedPosition after, int limit) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("The feed is read outside of transactions");
        }
        try (var statement = connection.prepareStatement(NEXT)) {
            FeedPositions.set(statement, 1, after);
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
