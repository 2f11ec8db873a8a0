package fr.entente.benchmark.measure;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import fr.entente.benchmark.measure.Watcher.Seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LagsTest {

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void aFactIsVisibleWithTheFirstScreenThatCountsIt() {
        var lags = Lags.of(100, List.of(10 * MILLI, 20 * MILLI),
                List.of(new Seen(100, 12 * MILLI), new Seen(101, 15 * MILLI), new Seen(102, 50 * MILLI)));

        assertThat(lags.getTotalCount()).isEqualTo(2);
        assertThat(lags.getMinValue()).isBetween(4_990L, 5_010L);
        assertThat(lags.getMaxValue()).isBetween(29_900L, 30_100L);
    }

    @Test
    void oneScreenMayShowSeveralFactsAtOnce() {
        var lags = Lags.of(0, List.of(10 * MILLI, 11 * MILLI), List.of(new Seen(2, 20 * MILLI)));

        assertThat(lags.getMaxValue()).isBetween(9_990L, 10_010L);
    }

    @Test
    void whatWasSeenBeforeItsAcknowledgementTookNoTime() {
        assertThat(Lags.of(0, List.of(10 * MILLI), List.of(new Seen(1, 9 * MILLI))).getMaxValue()).isEqualTo(1);
    }

    @Test
    void aFactThatWasNeverSeenIsNoFigure() {
        assertThatThrownBy(() -> Lags.of(0, List.of(MILLI, MILLI), List.of(new Seen(1, 2 * MILLI))))
                .hasMessageContaining("never seen");
    }
}
