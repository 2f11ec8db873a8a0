package fr.entente.acceptance.faults;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import fr.entente.local.process.Service;

import static org.assertj.core.api.Assertions.assertThat;

class CampaignTest {

    @Test
    void aSeedDrawsTheSameFaultsEveryTime() {
        assertThat(names(7)).isEqualTo(names(7)).isNotEqualTo(names(8));
    }

    @Test
    void someFaultsComeAloneAndSomeTwoAtATime() {
        assertThat(LongStream.range(0, 20).boxed().flatMap(seed -> Campaign.of(seed).faults().stream()))
                .anyMatch(fault -> fault.name().contains("ms later"))
                .anyMatch(fault -> !fault.name().contains("ms later"));
    }

    @Test
    void whatIsKilledIsNotFrozenAtTheSameTime() {
        assertThat(Campaign.areAboutTheSame(ServerFaults.broker(1), ServerFaults.frozenBroker(30))).isTrue();
        var killed = KillFaults.at("F1", Service.DOSSIER, "before-commit", "one effect");
        assertThat(Campaign.areAboutTheSame(killed, KillFaults.at("F3", Service.DOSSIER, "relay-sent", "no loss")))
                .isTrue();
        assertThat(Campaign.areAboutTheSame(killed, KillFaults.gateway())).isFalse();
        assertThat(Campaign.areAboutTheSame(killed, ServerFaults.broker(1))).isFalse();
    }

    private static Object names(long seed) {
        return Campaign.of(seed).faults().stream().map(Fault::name).toList();
    }
}
