package fr.entente.servicekit.post;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** DOWN while an outbox cannot be looked through; a mail server that is away is told by the age of what waits. */
public final class PostHealth implements HealthIndicator {

    private final PostLoop<?> loop;

    public PostHealth(PostLoop<?> loop) {
        this.loop = loop;
    }

    @Override
    public Health health() {
        if (loop.isLate()) {
            return Health.down().withDetail("loop", "does not turn").build();
        }
        return loop.failure().map(cause -> Health.down(cause).build()).orElseGet(() -> Health.up().build());
    }
}
