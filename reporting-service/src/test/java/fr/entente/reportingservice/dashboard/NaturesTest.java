package fr.entente.reportingservice.dashboard;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NaturesTest {

    @Test
    void keepsEverydayNoiseApartFromIncivility() {
        assertThat(Natures.group("NOISE_EVERYDAY")).isEqualTo("NOISE_EVERYDAY");
        assertThat(Natures.group("NOISE_MUSIC")).isEqualTo("NOISE");
    }

    @Test
    void leavesANatureWithoutSecondLevelAlone() {
        assertThat(Natures.group("PARKING_TWO_WHEELERS")).isEqualTo("PARKING_TWO_WHEELERS");
        assertThat(Natures.group("TENANT_LANDLORD")).isEqualTo("TENANT_LANDLORD");
        assertThat(Natures.group("NEIGHBOURS_SMELLS_SMOKE")).isEqualTo("NEIGHBOURS");
    }
}
