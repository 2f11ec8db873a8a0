package fr.entente.servicekit.views;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A stored event with its place in its aggregate; the first version is 1. */
public record Recorded<E>(E event, String aggregateId, long version, Instant recordedAt, @Nullable UUID person) {

    /** What a view changes was told before; where no row is touched an event was lost, and must not be passed over. */
    public void mustTouch(int rows) {
        if (rows == 0) {
            throw new IllegalStateException("Nothing to change for version %d of %s".formatted(version, aggregateId));
        }
    }
}
