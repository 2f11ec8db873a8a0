package fr.entente.benchmark.statistics;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.entente.benchmark.load.Tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BootstrapTest {

    private static final List<Pair> THREE_TIMES_AS_MUCH = List.of(new Pair(300, 100), new Pair(33, 11),
            new Pair(900, 300));

    @Test
    void dividesOursByTheirsAndNotTheOtherWayRound() {
        assertThat(Bootstrap.ratios(THREE_TIMES_AS_MUCH).value()).isEqualTo(3);
    }

    /** On a machine that slows down both fall together: ratio by ratio nothing has changed. */
    @Test
    void takesTheMedianOfTheRatiosNotTheRatioOfTheMedians() {
        var blocks = List.of(new Pair(100, 50), new Pair(10, 5), new Pair(40, 10));

        assertThat(Bootstrap.ratios(blocks).value()).isEqualTo(2);
    }

    @Test
    void hasNoSpreadWhereAllBlocksAgree() {
        var ratio = Bootstrap.ratios(THREE_TIMES_AS_MUCH);

        assertThat(ratio.low()).isEqualTo(3);
        assertThat(ratio.high()).isEqualTo(3);
    }

    @Test
    void boundsLieAroundTheMedianAndWithinWhatWasSeen() {
        var figure = Bootstrap.median(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 100.0));

        assertThat(figure.value()).isEqualTo(4);
        assertThat(figure.low()).isBetween(1.0, 3.0);
        assertThat(figure.high()).isBetween(5.0, 100.0);
    }

    @Test
    void givesTheSameBoundsForTheSameBlocks() {
        var blocks = List.of(3.0, 1.0, 4.0, 1.5, 9.0, 2.6, 5.3);

        assertThat(Bootstrap.median(blocks)).isEqualTo(Bootstrap.median(blocks));
    }

    @Test
    void comparesSeriesThatWereNotMeasuredInTurns() {
        var ratio = Bootstrap.unpaired(List.of(2.0, 2.2, 2.1), List.of(1.0, 1.1));

        assertThat(ratio.value()).isCloseTo(2.0, within(0.001));
        assertThat(ratio.low()).isLessThanOrEqualTo(2.0);
        assertThat(ratio.high()).isGreaterThanOrEqualTo(2.0);
    }

    @Test
    void findsAPercentileOfEverythingThatWasRecorded() {
        var fast = Tally.histogram();
        var slow = Tally.histogram();
        Collections.nCopies(990, 100L).forEach(fast::recordValue);
        Collections.nCopies(10, 5_000L).forEach(slow::recordValue);

        assertThat(Bootstrap.together(List.of(fast, slow)).getValueAtPercentile(99)).isEqualTo(100);
        assertThat(Bootstrap.percentile(List.of(fast, slow), 99.5).value()).isBetween(4_990.0, 5_010.0);
    }
}
