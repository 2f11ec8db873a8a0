package fr.entente.benchmark.measure;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

import fr.entente.benchmark.load.Tally;
import fr.entente.benchmark.measure.Watcher.Seen;

/** From acknowledgements and what a screen showed when: how long each fact took to be seen. */
final class Lags {

    private Lags() {}

    /**
     * The n-th acknowledged fact is visible as soon as the screen shows n more than at the beginning. A fact that was
     * on the screen before its acknowledgement had arrived took no time.
     *
     * @param acknowledged moments, in their order
     */
    static Histogram of(long shownBefore, List<Long> acknowledged, List<Seen> seen) {
        var lags = Tally.histogram();
        int next = 0;
        for (int fact = 0; fact < acknowledged.size(); fact++) {
            while (next < seen.size() && seen.get(next).count() < shownBefore + fact + 1) {
                next++;
            }
            if (next == seen.size()) {
                throw new IllegalStateException(
                        "fact %d of %d was never seen".formatted(fact + 1, acknowledged.size()));
            }
            long nanos = seen.get(next).at() - acknowledged.get(fact);
            lags.recordValue(Math.max(1, TimeUnit.NANOSECONDS.toMicros(nanos)));
        }
        return lags;
    }
}
