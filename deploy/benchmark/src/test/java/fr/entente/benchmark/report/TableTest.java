package fr.entente.benchmark.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.entente.benchmark.statistics.Bootstrap;
import fr.entente.benchmark.statistics.Goal;
import fr.entente.benchmark.statistics.Interval;
import fr.entente.benchmark.statistics.Pair;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {

    private static final List<Pair> BLOCKS = List.of(new Pair(300, 100), new Pair(330, 100), new Pair(360, 100));

    @Test
    void showsOursBesideTheirsWithTheRatioAndWhetherTheGoalIsReached() {
        var row = Row.of("commands", "durable commands", "/s", Bootstrap.median(List.of(300.0, 330.0, 360.0)))
                .beside(List.of(Against.paired("S", BLOCKS, Goal.atLeast(3))));

        assertThat(Table.of(List.of(row)).get(2)).contains("durable commands", "330 [300 – 360] /s", "| S ",
                "100 [100 – 100]", "3.30 [3.00 – 3.60]", "≥ 3", "reached");
    }

    @Test
    void doesNotCallReachedWhatTheRatioDoesNotReach() {
        var against = Against.paired("S", BLOCKS, Goal.atLeast(3.7));

        assertThat(against.verdict()).isEqualTo(Goal.Verdict.MISSED);
        assertThat(against.ratio().value()).isEqualTo(3.3);
    }

    @Test
    void showsNoSpreadOfASingleObservation() {
        assertThat(Table.interval(Interval.single(12.5))).isEqualTo("12.50");
    }

    @Test
    void tellsWhatHasToBeKnownBelowTheTable() {
        var row = Row.of("append", "append", "/s", Interval.single(1)).noting(List.of("2 of 7 blocks left out"));

        assertThat(Table.of(List.of(row)).getLast()).isEqualTo("* append: 2 of 7 blocks left out");
    }
}
