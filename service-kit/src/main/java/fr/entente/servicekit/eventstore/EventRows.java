package fr.entente.servicekit.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** The columns of an event, and how they are read. */
final class EventRows {

    static final String COLUMNS = """
            xid, position, event_id, aggregate_type, aggregate_id, version, type, revision, recorded_at, person, \
            traceparent, payload, metadata""";

    private EventRows() {}

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(new FeedPosition(Long.parseLong(row.getString("xid")), row.getLong("position")),
                row.getString("event_id"), row.getString("aggregate_type"), row.getString("aggregate_id"),
                row.getLong("version"), row.getString("type"), row.getString("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("person"),
                row.getString("traceparent"), row.getString("payload"), row.getString("metadata"));
    }
}
