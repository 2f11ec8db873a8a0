package fr.entente.servicekit.views;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import fr.entente.servicekit.eventstore.FeedLoop;

/** DOWN while a view cannot be fed: lists and details grow old then. */
final class ViewsHealth implements HealthIndicator {

    private final FeedLoop loop;

    ViewsHealth(FeedLoop loop) {
        this.loop = loop;
    }

    @Override
    public Health health() {
        if (!loop.isRunning()) {
            return Health.down().withDetail("loop", "not running").build();
        }
        return loop.failure().map(cause -> Health.down(cause).build()).orElseGet(() -> Health.up().build());
    }
}
