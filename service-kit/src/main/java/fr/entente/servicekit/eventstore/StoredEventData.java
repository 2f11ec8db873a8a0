package fr.entente.servicekit.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A stored event as Axon's upcasters want to see it; Axon counts from zero. */
record StoredEventData(StoredEvent stored) implements DomainEventData<byte[]> {

    private static final String NO_METADATA = "{}";

    @Override
    public String getType() {
        return stored.aggregateType();
    }

    @Override
    public String getAggregateIdentifier() {
        return stored.aggregateId();
    }

    @Override
    public long getSequenceNumber() {
        return stored.version() - 1;
    }

    @Override
    public String getEventIdentifier() {
        return stored.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return stored.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(bytes(stored.payload()), byte[].class, stored.type(), stored.revision());
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        var metadata = stored.metadata();
        return new SerializedMetaData<>(bytes(metadata == null ? NO_METADATA : metadata), byte[].class);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
