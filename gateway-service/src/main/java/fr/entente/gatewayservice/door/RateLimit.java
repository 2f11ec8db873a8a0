package fr.entente.gatewayservice.door;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Keeps one session, or one address without a session, from taking the platform from everybody else. */
final class RateLimit {

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private final LimitProperties properties;
    private final Cache<String, TokenBucket> buckets = Caffeine.newBuilder().expireAfterAccess(FORGOTTEN)
            .maximumSize(MOST).build();

    RateLimit(LimitProperties properties) {
        this.properties = properties;
    }

    void check(String who) {
        var now = System.nanoTime();
        var bucket = buckets.get(who, _ -> new TokenBucket(properties.perSecond(), properties.burst(), now));
        var wait = bucket.take(now);
        if (wait.isPositive()) {
            throw new TooFast(wait);
        }
    }

    /** Too many requests in too short a time. */
    static final class TooFast extends RuntimeException {

        private final Duration wait;

        TooFast(Duration wait) {
            super("Too many requests", null, false, false);
            this.wait = wait;
        }

        Duration pause() {
            return wait;
        }
    }
}
