package fr.entente.servicekit.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import fr.entente.servicekit.eventstore.FeedLoop;

/** DOWN while nothing can be published; commands are accepted all the same. */
final class RelayHealth implements HealthIndicator {

    private final FeedLoop loop;
    private final RelayState state;

    RelayHealth(FeedLoop loop, RelayState state) {
        this.loop = loop;
        this.state = state;
    }

    @Override
    public Health health() {
        var failure = loop.failure();
        var health = loop.isRunning() && failure.isEmpty() ? Health.up() : Health.down();
        failure.ifPresent(health::withException);
        return health.withDetail("active", state.isActive())
                .withDetail("oldestUnsentSeconds", state.ageOfOldest())
                .build();
    }
}
