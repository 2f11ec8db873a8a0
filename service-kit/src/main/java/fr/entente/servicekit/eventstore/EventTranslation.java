package fr.entente.servicekit.eventstore;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;

/** Between stored events and their present form, with the upcasters of the service in between. */
public final class EventTranslation {

    /** In characters; Kafka takes a megabyte by default, and what it refuses would stop the relay for good. */
    private static final int LARGEST = 200_000;

    private final Serializer serializer = new EventSerializer();
    private final EventUpcaster upcasters;

    public EventTranslation(List<EventUpcaster> upcasters) {
        this.upcasters = new EventUpcasterChain(upcasters);
    }

    /** The present form; one stored event is one event, whatever its revision. */
    public Object present(StoredEvent stored) {
        var messages = stream(Stream.of(stored)).asStream().toList();
        if (messages.size() != 1) {
            throw new IllegalStateException("%s %s became %d events: a version names one event"
                    .formatted(stored.type(), stored.eventId(), messages.size()));
        }
        return messages.getFirst().getPayload();
    }

    DomainEventStream stream(Stream<StoredEvent> stored) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(stored.map(StoredEventData::new), serializer,
                upcasters);
    }

    NewEvent toStore(EventMessage<?> event, CommandContext context, boolean last) {
        if (!(event instanceof DomainEventMessage<?> message)) {
            throw new IllegalArgumentException("Only events of aggregates are stored: " + event.getPayloadType());
        }
        var payload = message.serializePayload(serializer, String.class);
        if (payload.getData().length() > LARGEST) {
            throw new IllegalArgumentException("%s is too large to be published".formatted(message.getPayloadType()));
        }
        return new NewEvent(message.getIdentifier(), message.getType(), message.getAggregateIdentifier(),
                message.getSequenceNumber() + 1, payload.getType().getName(), payload.getType().getRevision(),
                message.getTimestamp(), context.person() == null ? null : context.person().toString(),
                last ? context.requestKey() : null, last ? context.fingerprint() : null, context.traceparent(),
                payload.getData(), metadata(message));
    }

    private @Nullable String metadata(DomainEventMessage<?> message) {
        var own = message.getMetaData().withoutKeys(Set.of(Execution.KEY));
        return own.isEmpty() ? null : serializer.serialize(own, String.class).getData();
    }
}
