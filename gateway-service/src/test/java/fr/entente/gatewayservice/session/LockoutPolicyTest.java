package fr.entente.gatewayservice.session;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LockoutPolicyTest {

    private static final LockoutPolicy POLICY = new LockoutPolicy(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

    @Test
    void theFirstFailuresCostNothing() {
        assertThat(POLICY.waitAfter(0)).isZero();
        assertThat(POLICY.waitAfter(4)).isZero();
    }

    @Test
    void everyFurtherFailureDoublesTheWait() {
        assertThat(POLICY.waitAfter(5)).hasSeconds(30);
        assertThat(POLICY.waitAfter(6)).hasSeconds(60);
        assertThat(POLICY.waitAfter(8)).hasSeconds(240);
    }

    @Test
    void theWaitHasALimitHoweverManyFail() {
        assertThat(POLICY.waitAfter(10)).hasMinutes(15);
        assertThat(POLICY.waitAfter(Integer.MAX_VALUE)).hasMinutes(15);
    }
}
