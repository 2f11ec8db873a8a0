package fr.entente.servicekit.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept state of long aggregates: a shortcut, never the truth. What cannot be read any more is not used. */
final class Snapshots {

    private static final String KEEP = """
            insert into snapshot (aggregate_id, version, recorded_at, event_id, aggregate_type, type, revision, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (aggregate_id) do update
               set version = excluded.version, recorded_at = excluded.recorded_at, event_id = excluded.event_id,
                   aggregate_type = excluded.aggregate_type, type = excluded.type, revision = excluded.revision,
                   payload = excluded.payload
             where snapshot.version < excluded.version or snapshot.revision <> excluded.revision""";
    private static final String READ = "select * from snapshot where aggregate_id = ?";

    private final JdbcClient jdbc;
    private final Serializer serializer = new SnapshotSerializer();

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads it back before it is kept: a state that JSON cannot hold is better never trusted. */
    void keep(DomainEventMessage<?> snapshot) {
        var state = snapshot.serializePayload(serializer, String.class);
        serializer.deserialize(state);
        jdbc.sql(KEEP)
                .params(snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber() + 1,
                        OffsetDateTime.ofInstant(snapshot.getTimestamp(), ZoneOffset.UTC),
                        UUID.fromString(snapshot.getIdentifier()), snapshot.getType(), state.getType().getName(),
                        state.getType().getRevision(), state.getData())
                .update();
    }

    Optional<DomainEventMessage<?>> read(String aggregateId) {
        return jdbc.sql(READ).param(aggregateId).query((row, _) -> message(row)).optional().flatMap(found -> found);
    }

    private Optional<DomainEventMessage<?>> message(ResultSet row) throws SQLException {
        var type = new SimpleSerializedType(row.getString("type"), row.getString("revision"));
        var aggregate = serializer.classForType(type);
        if (aggregate == UnknownSerializedType.class || !AggregateShape.of(aggregate).equals(type.getRevision())) {
            return Optional.empty();
        }
        return Optional.of(new GenericDomainEventMessage<>(row.getString("aggregate_type"),
                row.getString("aggregate_id"), row.getLong("version") - 1,
                state(new SimpleSerializedObject<>(row.getString("payload"), String.class, type))));
    }

    private Object state(SerializedObject<String> stored) {
        return serializer.deserialize(stored);
    }
}
