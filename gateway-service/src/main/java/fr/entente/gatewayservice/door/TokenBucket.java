package fr.entente.gatewayservice.door;

import java.time.Duration;

/** Fills at a steady rate up to a limit; each request takes one out. */
final class TokenBucket {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double most;
    private double left;
    private long filledAt;

    TokenBucket(double perSecond, double most, long nanoTime) {
        this.perSecond = perSecond;
        this.most = most;
        this.left = most;
        this.filledAt = nanoTime;
    }

    /** Zero when there was one to take, otherwise how long until there will be. */
    synchronized Duration take(long nanoTime) {
        left = Math.min(most, left + (nanoTime - filledAt) / NANOS * perSecond);
        filledAt = nanoTime;
        if (left >= 1) {
            left--;
            return Duration.ZERO;
        }
        return Duration.ofNanos(1 + (long) ((1 - left) / perSecond * NANOS));
    }
}
