package fr.entente.servicekit.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Any number of events in one statement, in their order. */
final class EventInsert {

    private static final String INSERT = """
            insert into event (event_id, aggregate_type, aggregate_id, version, type, revision, recorded_at, person,
                               request_key, fingerprint, traceparent, payload, metadata)
            select event_id::uuid, aggregate_type, aggregate_id, version::bigint, type, revision,
                   recorded_at::timestamptz, person, request_key, decode(fingerprint, 'hex'), traceparent,
                   payload::jsonb, metadata::jsonb
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   with ordinality as e(event_id, aggregate_type, aggregate_id, version, type, revision, recorded_at,
                                        person, request_key, fingerprint, traceparent, payload, metadata, place)
             order by place""";

    private static final List<Function<NewEvent, @Nullable Object>> COLUMNS = List.of(NewEvent::eventId,
            NewEvent::aggregateType, NewEvent::aggregateId, NewEvent::version, NewEvent::type, NewEvent::revision,
            NewEvent::recordedAt, NewEvent::person, NewEvent::requestKey, NewEvent::fingerprint,
            NewEvent::traceparent, NewEvent::payload, NewEvent::metadata);

    private EventInsert() {}

    static void into(Connection connection, List<NewEvent> events) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                set(statement, column + 1, events, COLUMNS.get(column));
            }
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, int index, List<NewEvent> events,
            Function<NewEvent, @Nullable Object> column) throws SQLException {
        var values = new @Nullable String[events.size()];
        for (int row = 0; row < values.length; row++) {
            var value = column.apply(events.get(row));
            values[row] = value == null ? null : value.toString();
        }
        statement.setArray(index, statement.getConnection().createArrayOf("text", values));
    }
}
