package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WarmthTest {

    private final List<Duration> windows = new ArrayList<>();

    @Test
    void isReachedWhenThreeWindowsInARowHardlyMove() {
        var said = reach(300, 200.0, 100.0, 50.0, 51.0, 50.0, 49.0, 10.0);

        assertThat(said).isEqualTo("steady after 90 s, p50 49.0 ms");
        assertThat(windows).hasSize(6).containsOnly(Duration.ofSeconds(15));
    }

    @Test
    void isNotReachedWhileItStillGetsFasterSlowly() {
        assertThat(reach(75, 100.0, 94.0, 88.0, 82.0, 77.0)).startsWith("not steady after 75 s");
    }

    @Test
    void doesNotTakeOneQuietWindowForIt() {
        assertThat(reach(75, 100.0, 100.0, 100.0, 50.0, 50.0)).startsWith("not steady after 75 s");
    }

    private String reach(int mostSeconds, Double... medians) {
        Iterator<Double> next = List.of(medians).iterator();
        return Warmth.reach(mostSeconds, window -> {
            windows.add(window);
            return next.next();
        }, () -> {});
    }
}
