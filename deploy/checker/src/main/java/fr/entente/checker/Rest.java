package fr.entente.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The moment at which nothing is under way any more between stores and dashboards. */
final class Rest {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PlatformFile platform;

    Rest(PlatformFile platform) {
        this.platform = platform;
    }

    void await(Duration patience) {
        var end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end) && !isThere()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isThere() {
        return new Checker(platform).check(Set.of(Invariant.I16)).holds();
    }
}
