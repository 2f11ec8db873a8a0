package fr.entente.reportingservice.rebuild;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param number of the projection that is being filled, or was last
 * @param events taken in so far
 * @param total known to be in Kafka
 * @param fault why it ended without success; started again it goes on where it was
 */
public record RebuildProgress(
        State state,
        int number,
        long events,
        long total,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String fault) {

    /** IDLE until the first one. */
    public enum State {
        IDLE, FILLING, SUMMING_UP, FOLLOWING, SWITCHED, FAILED
    }

    static final RebuildProgress NONE = new RebuildProgress(State.IDLE, 0, 0, 0, null, null, null);

    /** As the tables tell it: when and how fast, only the instance knows that does it. */
    static RebuildProgress elsewhere(State state, int number) {
        return new RebuildProgress(state, number, 0, 0, null, null, null);
    }

    static RebuildProgress started(int number, Instant now) {
        return new RebuildProgress(State.FILLING, number, 0, 0, now, null, null);
    }

    /** Of the whole rebuild until now, or until its end. */
    @JsonProperty
    public long eventsPerSecond() {
        return startedAt == null || endedAt == null
                ? 0
                : events * 1000 / Math.max(1, Duration.between(startedAt, endedAt).toMillis());
    }

    @JsonProperty
    public boolean underWay() {
        return switch (state) {
            case IDLE, SWITCHED, FAILED -> false;
            case FILLING, SUMMING_UP, FOLLOWING -> true;
        };
    }

    RebuildProgress with(State next) {
        return new RebuildProgress(next, number, events, total, startedAt, endedAt, fault);
    }

    RebuildProgress taken(long taken, long known) {
        return new RebuildProgress(state, number, taken, known, startedAt, endedAt, fault);
    }

    RebuildProgress ended(State end, Instant now, @Nullable String why) {
        return new RebuildProgress(end, number, events, total, startedAt, now, why);
    }
}
