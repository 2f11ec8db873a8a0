package fr.entente.rig.link;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** One way of a line: what is sent on it may have to wait, and may break it. */
final class Way {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;
    private volatile double loss;

    void cut() {
        cut = true;
    }

    void delay(Duration time) {
        delay = time;
    }

    /** Which share of what is sent breaks the connection. */
    void loss(double share) {
        loss = share;
    }

    void heal() {
        delay = Duration.ZERO;
        loss = 0;
        cut = false;
    }

    /** Returns when a piece may pass; false when it breaks the connection instead. */
    boolean passes() {
        if (!delay.isZero()) {
            LockSupport.parkNanos(delay.toNanos());
        }
        while (cut) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return loss == 0 || ThreadLocalRandom.current().nextDouble() >= loss;
    }
}
