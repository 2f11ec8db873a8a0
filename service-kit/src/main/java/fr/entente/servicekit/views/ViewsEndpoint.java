package fr.entente.servicekit.views;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.eventstore.FeedSignal;

/**
 * For operators. Rebuilding feeds a view again from the first event while it stays readable: views set state, so its
 * rows become right as they are passed again. Reading one's own writing waits meanwhile.
 */
@Endpoint(id = "views")
public class ViewsEndpoint {

    private final JdbcClient jdbc;
    private final List<String> readers;
    private final FeedSignal signal;

    ViewsEndpoint(JdbcClient jdbc, List<String> readers, FeedSignal signal) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.signal = signal;
    }

    @ReadOperation
    public Map<String, String> positions() {
        var positions = new TreeMap<String, String>();
        jdbc.sql("select reader, xid, position from feed_position where reader in (:readers)")
                .param("readers", readers)
                .query(row -> {
                    positions.put(row.getString(1), "%s/%s".formatted(row.getString(2), row.getString(3)));
                });
        return positions;
    }

    @WriteOperation
    public Map<String, String> rebuild(@Selector String view) {
        jdbc.sql("update feed_position set xid = '0', position = 0 where reader = :reader and reader in (:readers)")
                .param("reader", "view/" + view)
                .param("readers", readers)
                .update();
        signal.raise();
        return positions();
    }
}
