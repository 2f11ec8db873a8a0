package fr.entente.servicekit.eventstore;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is kept with the events of one command.
 *
 * @param requestKey found again by {@link CommandExecution#earlier}; unique within the aggregate
 * @param fingerprint of what was asked, to tell a repetition from another content under the same key
 * @param expectedVersion the version the caller saw; checked before the aggregate decides; null where none is asked for
 */
public record CommandContext(
        @Nullable String requestKey,
        @Nullable Fingerprint fingerprint,
        @Nullable Long expectedVersion,
        @Nullable UUID person,
        @Nullable String traceparent) {

    /** Nothing to remember and nothing to check. */
    public static CommandContext none() {
        return new CommandContext(null, null, null, null, null);
    }
}
