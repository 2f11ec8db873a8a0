package fr.entente.reportingservice.health;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down, with the reason, while a loop is silent. */
public final class PulseHealth extends AbstractHealthIndicator {

    private final Pulse pulse;

    public PulseHealth(Pulse pulse) {
        super("A loop cannot tell how it is");
        this.pulse = pulse;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        pulse.silence().ifPresent(why -> builder.down().withDetail("reason", why));
    }
}
