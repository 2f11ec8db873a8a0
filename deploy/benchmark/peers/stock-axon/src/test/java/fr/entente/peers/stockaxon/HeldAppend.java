package fr.entente.peers.stockaxon;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

import org.axonframework.common.DateTimeUtils;

import fr.entente.peers.edge.EventJson;
import fr.entente.peers.edge.PeerEvent.InterventionLogged;

/** An append to the stock store that has taken its number and commits when it is told to: a slow or stopped writer. */
public final class HeldAppend implements AutoCloseable {

    private static final String APPEND = """
            insert into domain_event_entry (global_index, event_identifier, time_stamp, type, aggregate_identifier,
                                            sequence_number, payload_type, payload, meta_data)
            values (nextval('domain_event_entry_seq'), ?, ?, 'Intervention', ?, 0, ?, <bytes>, <bytes>)""";

    private final Connection connection;

    private HeldAppend(Connection connection) {
        this.connection = connection;
    }

    /** With the time at which its command was handled, which may lie long before the commit. */
    public static HeldAppend open(DataSource database, UUID intervention, Instant handledAt) throws SQLException {
        var held = new HeldAppend(database.getConnection());
        held.connection.setAutoCommit(false);
        held.append(intervention, handledAt);
        return held;
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void append(UUID intervention, Instant handledAt) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND.replace("<bytes>", bytes()))) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, DateTimeUtils.formatInstant(handledAt));
            statement.setString(3, intervention.toString());
            statement.setString(4, InterventionLogged.class.getName());
            statement.setBytes(5, EventJson.text(event(intervention, handledAt)).getBytes(StandardCharsets.UTF_8));
            statement.setBytes(6, "{}".getBytes(StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
    }

    /** Large objects in S, bytes in S+. */
    private String bytes() throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, null, "domain_event_entry", "payload")) {
            return columns.next() && "bytea".equals(columns.getString("TYPE_NAME")) ? "?" : "lo_from_bytea(0, ?)";
        }
    }

    private static InterventionLogged event(UUID id, Instant at) {
        var some = UUID.randomUUID();
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return new InterventionLogged(id, some, some, some, "HALL", "TENSIONS_CONFLICTS", "TENSION_HANDLED",
                "OCCUPATION_HALL", 2, "SPONTANEOUS", at, day, 5, 2, null, some, at);
    }
}
