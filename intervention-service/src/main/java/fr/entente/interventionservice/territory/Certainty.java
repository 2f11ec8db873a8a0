package fr.entente.interventionservice.territory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Says no only when it is certain. What a caller refers to was acknowledged before he asked, but its news may still be
 * on the way to this service's copy. A no therefore counts only from a copy as young as the question; until then it is
 * looked at again, and after a while answered by "not known yet".
 */
public record Certainty(Duration patience) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(800);

    /** Looks at least once; the look is told how many there were before. */
    public <T> T answer(Instant askedAt, IntFunction<Territory> look, Function<Territory, T> question) {
        long start = System.nanoTime();
        for (int earlier = 0;; earlier++) {
            Territory territory = look.apply(earlier);
            try {
                return question.apply(territory);
            } catch (TerritoryRejection no) {
                if (!territory.asOf().isBefore(askedAt)) {
                    throw no;
                }
                if (earlier > 0) {
                    waitOrGiveUp(earlier, start, no);
                }
            }
        }
    }

    /** The first look may have been a memory: the second, at once, is the first at the copy itself. */
    private void waitOrGiveUp(int earlier, long start, TerritoryRejection no) {
        if (System.nanoTime() - start >= patience.toNanos()) {
            throw new TerritoryRejection.NotKnownYet(no);
        }
        long nanos = FIRST_PAUSE.toNanos() << Math.min(earlier - 1, 10);
        LockSupport.parkNanos(Math.min(nanos, LONGEST_PAUSE.toNanos()));
    }
}
