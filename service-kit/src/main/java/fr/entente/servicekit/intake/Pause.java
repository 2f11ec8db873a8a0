package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between two attempts, longer each time, and not at all once it is over. */
final class Pause {

    private final CountDownLatch over = new CountDownLatch(1);
    private final Duration first;
    private final Duration longest;
    private Duration next;

    Pause(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    void reset() {
        next = first;
    }

    void await() {
        try {
            boolean _ = over.await(next.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            over.countDown();
        }
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
    }

    void end() {
        over.countDown();
    }

    boolean isOver() {
        return over.getCount() == 0;
    }
}
