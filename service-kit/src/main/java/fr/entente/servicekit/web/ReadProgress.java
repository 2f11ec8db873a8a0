package fr.entente.servicekit.web;

import java.time.Duration;

/**
 * How far what this service shows has come; a service without views of its own store may bring one for what it takes
 * in.
 */
@FunctionalInterface
public interface ReadProgress {

    /** Waits until that version of that thing is shown; false when it is not in time. */
    boolean await(String id, long version, Duration patience);
}
