package fr.entente.explain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event as the store has it, without what it says.
 *
 * @param keyed it came with an Idempotency-Key; otherwise its own id is the key
 * @param passed the relay has passed its place
 */
record StoredRow(String database, long position, long xid, long version, Instant recordedAt, String eventId,
        String aggregateType, String aggregateId, String type, @Nullable String person, boolean keyed,
        @Nullable String traceparent, boolean passed) {

    String trace() {
        return traceparent == null ? "none" : traceparent.split("-", 4)[1];
    }

    /** Without the packages around it. */
    String fact() {
        return type.substring(Math.max(type.lastIndexOf('$'), type.lastIndexOf('.')) + 1);
    }
}
