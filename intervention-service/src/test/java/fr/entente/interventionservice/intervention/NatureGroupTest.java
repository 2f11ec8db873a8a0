package fr.entente.interventionservice.intervention;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.words.Nature;

import static org.assertj.core.api.Assertions.assertThat;

class NatureGroupTest {

    @Test
    void everyNatureIsInExactlyOneGroup() {
        assertThat(Arrays.stream(NatureGroup.values()).flatMap(group -> group.natures().stream()))
                .containsExactlyInAnyOrder(Nature.values());
    }

    @Test
    void everydayNoiseIsNotIncivility() {
        assertThat(NatureGroup.NOISE.natures()).doesNotContain(Nature.NOISE_EVERYDAY).hasSize(5);
    }
}
