package fr.entente.servicekit.intake;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A record as it came from Kafka, its CloudEvents attributes read.
 *
 * @param type the contract name, such as {@code fr.entente.thing.happened.v1}
 * @param subject the aggregate it is about
 * @param version the aggregate's version by it, from 1
 * @param value the JSON, unread
 * @param traceparent the W3C trace context of the request that led to it
 */
public record Incoming(
        String type,
        String subject,
        long version,
        @Nullable UUID scheme,
        @Nullable UUID landlord,
        Instant time,
        UUID eventId,
        String value,
        @Nullable String traceparent) {

    public Incoming(String type, String subject, long version, @Nullable UUID scheme, @Nullable UUID landlord,
            Instant time, UUID eventId, String value) {
        this(type, subject, version, scheme, landlord, time, eventId, value, null);
    }
}
