package fr.entente.benchmark.statistics;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnsTest {

    @Test
    void goesForthInOneBlockAndBackInTheNext() {
        var candidates = List.of("A", "B");

        assertThat(Turns.of(0, candidates)).containsExactly("A", "B");
        assertThat(Turns.of(1, candidates)).containsExactly("B", "A");
        assertThat(Turns.of(2, candidates)).containsExactly("A", "B");
    }

    @Test
    void callsItADriftWhicheverWayTheFloorMoved() {
        assertThat(Drift.isTooMuch(Drift.between(100, 116))).isTrue();
        assertThat(Drift.isTooMuch(Drift.between(116, 100))).isTrue();
        assertThat(Drift.isTooMuch(Drift.between(100, 110))).isFalse();
    }
}
