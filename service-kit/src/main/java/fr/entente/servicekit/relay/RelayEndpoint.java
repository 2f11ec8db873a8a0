package fr.entente.servicekit.relay;

import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.eventstore.FeedSignal;

/** For operators: {@code POST /actuator/relay/republish} publishes everything again, as after the loss of Kafka's data. */
@Endpoint(id = "relay")
public class RelayEndpoint {

    /** What can be asked of the relay. */
    public enum Operation { REPUBLISH }

    /** Before the first event, and nowhere the relay has been: what it is sending just now must not count as saved. */
    private static final String BACK = """
            update feed_position set xid = '0', position = least(position, 0) - 1 where reader = ?""";

    private final JdbcClient jdbc;
    private final FeedSignal signal;
    private final RelayState state;

    RelayEndpoint(JdbcClient jdbc, FeedSignal signal, RelayState state) {
        this.jdbc = jdbc;
        this.signal = signal;
        this.state = state;
    }

    @ReadOperation
    public Map<String, Object> show() {
        var saved = jdbc.sql("select position from feed_position where reader = ?")
                .param(DatabaseRight.READER)
                .query(Long.class)
                .optional();
        return Map.of("active", state.isActive(), "oldestUnsentSeconds", state.ageOfOldest(), "position",
                Math.max(0, saved.orElse(0L)));
    }

    @WriteOperation
    public Map<String, Object> ask(@Selector Operation operation) {
        switch (operation) {
            case REPUBLISH -> jdbc.sql(BACK)
                    .param(DatabaseRight.READER)
                    .update();
        }
        signal.raise();
        return show();
    }
}
