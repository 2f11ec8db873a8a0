package fr.entente.interventionservice.territory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Says no only when it is certain. What a caller refers to was acknowledged before he asked, but its news may still be on
 * the way to this service's copy. A no therefore counts only from a copy as young as the question; until then the question
 * is asked again, and after a while answered by "not known yet".
 */
public final class Certainty {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    private final Supplier<Instant> asOf;
    private final Duration patience;

    public Certainty(Supplier<Instant> asOf, Duration patience) {
        this.asOf = asOf;
        this.patience = patience;
    }

    /** Asks at least once; the question is told how many times it was asked before. */
    public <T> T answer(Instant askedAt, IntFunction<T> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (int earlier = 0;; earlier++) {
            boolean certain = !asOf.get().isBefore(askedAt);
            try {
                return question.apply(earlier);
            } catch (TerritoryRejection no) {
                if (certain) {
                    throw no;
                }
                if (System.nanoTime() - deadline >= 0) {
                    throw new TerritoryRejection.NotKnownYet(no);
                }
            }
            pause(earlier);
        }
    }

    private static void pause(int earlier) {
        long nanos = FIRST_PAUSE.toNanos() << Math.min(earlier, 10);
        LockSupport.parkNanos(Math.min(nanos, LONGEST_PAUSE.toNanos()));
    }
}
