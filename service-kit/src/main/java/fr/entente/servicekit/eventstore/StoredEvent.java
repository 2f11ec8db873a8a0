package fr.entente.servicekit.eventstore;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** An event as the store holds it; {@link EventTranslation} makes the present form of it. */
public record StoredEvent(
        FeedPosition position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long version,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        @Nullable String person,
        @Nullable String traceparent,
        String payload,
        @Nullable String metadata) {}
