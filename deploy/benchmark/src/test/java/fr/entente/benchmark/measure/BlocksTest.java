package fr.entente.benchmark.measure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlocksTest {

    @Test
    void leavesOutWhatDriftedAndSaysSo() {
        var kept = Blocks.kept(List.of(1, 2, 3, 4), block -> block != 2);

        assertThat(kept.blocks()).containsExactly(1, 3, 4);
        assertThat(kept.notes()).containsExactly("1 of 4 blocks left out: the floors drifted > 15 %");
    }

    @Test
    void callsTheMachineUnsteadyWhenTooFewAreLeft() {
        var kept = Blocks.kept(List.of(1, 2, 3, 4), block -> block == 2);

        assertThat(kept.blocks()).containsExactly(1, 2, 3, 4);
        assertThat(kept.notes().getFirst()).startsWith("UNSTEADY MACHINE");
    }

    @Test
    void isWarmWhenTheMedianStandsStillForThreeWindows() {
        assertThat(Warmth.isSteady(List.of(9.0, 5.0, 5.1, 5.0, 5.1))).isTrue();
        assertThat(Warmth.isSteady(List.of(9.0, 7.0, 5.1, 5.0, 5.1))).isFalse();
        assertThat(Warmth.isSteady(List.of(5.0, 5.0, 5.0))).isFalse();
    }
}
