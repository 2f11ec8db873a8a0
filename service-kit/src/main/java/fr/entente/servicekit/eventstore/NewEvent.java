package fr.entente.servicekit.eventstore;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** An event that is about to be stored, in the words of the table. */
record NewEvent(
        String eventId,
        String aggregateType,
        String aggregateId,
        long version,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        @Nullable String person,
        @Nullable String requestKey,
        @Nullable Fingerprint fingerprint,
        @Nullable String traceparent,
        String payload,
        @Nullable String metadata) {}
