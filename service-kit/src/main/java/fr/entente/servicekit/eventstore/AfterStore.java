package fr.entente.servicekit.eventstore;

import java.time.Instant;

/** Sees an event right after it became durable, on the thread of its command: for counting, not for reacting. */
@FunctionalInterface
public interface AfterStore {

    void stored(Object event, Instant recordedAt);
}
