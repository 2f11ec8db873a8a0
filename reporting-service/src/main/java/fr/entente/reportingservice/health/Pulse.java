package fr.entente.reportingservice.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/** Beats with every round of a loop that went well. Silence means that it failed for long, hangs or is dead. */
public final class Pulse {

    private final Duration longestSilence;
    private final LongSupplier nanoTime;
    private volatile long lastBeat;
    private volatile @Nullable String failure;

    public Pulse(Duration longestSilence) {
        this(longestSilence, System::nanoTime);
    }

    Pulse(Duration longestSilence, LongSupplier nanoTime) {
        this.longestSilence = longestSilence;
        this.nanoTime = nanoTime;
        this.lastBeat = nanoTime.getAsLong();
    }

    public void beat() {
        failure = null;
        lastBeat = nanoTime.getAsLong();
    }

    /** A round went wrong; that alone is no silence. */
    public void missed(Exception cause) {
        failure = cause.toString();
    }

    /** Why it is silent; empty while it is not. */
    public Optional<String> silence() {
        long silent = nanoTime.getAsLong() - lastBeat;
        if (silent <= longestSilence.toNanos()) {
            return Optional.empty();
        }
        var known = failure;
        return Optional.of("No round went well for %d s: %s".formatted(TimeUnit.NANOSECONDS.toSeconds(silent),
                known == null ? "the loop hangs or is dead" : known));
    }
}
