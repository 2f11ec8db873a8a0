package fr.entente.gatewayservice.door;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final TokenBucket bucket = new TokenBucket(2, 3, 0);

    @Test
    void aBurstPassesAndTheNextWaits() {
        for (var request = 0; request < 3; request++) {
            assertThat(bucket.take(0)).isZero();
        }
        assertThat(bucket.take(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(501));
    }

    @Test
    void fillsAtItsRateAndNeverOverTheTop() {
        for (var request = 0; request < 4; request++) {
            assertThat(bucket.take(0)).isNotNull();
        }
        assertThat(bucket.take(SECOND / 2 + 1)).isZero();
        for (var request = 0; request < 3; request++) {
            assertThat(bucket.take(100 * SECOND)).isZero();
        }
        assertThat(bucket.take(100 * SECOND)).isPositive();
    }

    @Test
    void aRefusedRequestTakesNothing() {
        for (var request = 0; request < 100; request++) {
            assertThat(bucket.take(0)).isNotNull();
        }
        assertThat(bucket.take(SECOND / 2 + 1)).isZero();
    }
}
