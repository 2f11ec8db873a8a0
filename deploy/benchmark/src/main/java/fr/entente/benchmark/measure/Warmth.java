package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import fr.entente.benchmark.machine.Interruption;

/**
 * Works until the median answer moves less than 5 % over three windows, or long enough; says which. In short windows it
 * moves more than that by chance, and on a busy machine still in these. Between two windows nothing is asked: a
 * compiler that shares two processors with 64 clients lags minutes behind what it is to compile, and has them for
 * itself then.
 */
final class Warmth {

    private static final int WINDOW_SECONDS = 15;
    private static final int WINDOWS = 3;
    private static final double STEADY = 0.05;
    private static final Duration PAUSE = Duration.ofSeconds(6);

    private Warmth() {}

    /** The window works for so long and answers its median in milliseconds. */
    static String reach(int mostSeconds, ToDoubleFunction<Duration> window) {
        return reach(mostSeconds, window, () -> Interruption.sleep(PAUSE.toMillis()));
    }

    static String reach(int mostSeconds, ToDoubleFunction<Duration> window, Runnable pause) {
        List<Double> medians = new ArrayList<>();
        while (medians.size() * WINDOW_SECONDS < mostSeconds) {
            medians.add(window.applyAsDouble(Duration.ofSeconds(WINDOW_SECONDS)));
            pause.run();
            if (isSteady(medians)) {
                return "steady after %d s, p50 %.1f ms".formatted(medians.size() * WINDOW_SECONDS, medians.getLast());
            }
        }
        return "not steady after %d s, p50 of the windows in ms %s".formatted(mostSeconds,
                medians.stream().map("%.1f"::formatted).toList());
    }

    static boolean isSteady(List<Double> medians) {
        if (medians.size() < WINDOWS + 1) {
            return false;
        }
        var last = medians.subList(medians.size() - WINDOWS - 1, medians.size());
        for (int window = 1; window < last.size(); window++) {
            if (Math.abs(last.get(window) / last.get(window - 1) - 1) > STEADY) {
                return false;
            }
        }
        return true;
    }
}
