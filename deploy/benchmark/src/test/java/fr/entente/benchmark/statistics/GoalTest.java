package fr.entente.benchmark.statistics;

import org.junit.jupiter.api.Test;

import fr.entente.benchmark.statistics.Goal.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class GoalTest {

    @Test
    void isReachedOnlyWhenTheWorseBoundReachesIt() {
        assertThat(Goal.atLeast(3).of(new Interval(3.4, 3.0, 3.9, 7))).isEqualTo(Verdict.REACHED);
        assertThat(Goal.atMost(0.4).of(new Interval(0.3, 0.2, 0.4, 7))).isEqualTo(Verdict.REACHED);
    }

    @Test
    void isUndecidedWhereTheGoalLiesWithinTheSpread() {
        assertThat(Goal.atLeast(3).of(new Interval(3.4, 2.9, 3.9, 7))).isEqualTo(Verdict.UNDECIDED);
        assertThat(Goal.atMost(0.4).of(new Interval(0.3, 0.2, 0.41, 7))).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isMissedWhereEvenTheBetterBoundMissesIt() {
        assertThat(Goal.atLeast(3).of(new Interval(2.5, 2.1, 2.9, 7))).isEqualTo(Verdict.MISSED);
        assertThat(Goal.atMost(0.4).of(new Interval(0.6, 0.5, 0.7, 7))).isEqualTo(Verdict.MISSED);
    }

    @Test
    void isNeverReachedByASingleObservation() {
        assertThat(Goal.atLeast(3).of(Interval.single(5))).isEqualTo(Verdict.UNDECIDED);
        assertThat(Goal.atLeast(3).of(Interval.single(2))).isEqualTo(Verdict.MISSED);
    }

    @Test
    void readsAsPeopleWriteIt() {
        assertThat(Goal.atLeast(0.6)).hasToString("≥ 0.6");
        assertThat(Goal.atMost(100)).hasToString("≤ 100");
    }
}
