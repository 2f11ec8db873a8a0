package fr.entente.servicekit.intake;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a loop does not run: dead, or waiting to start again after a fault. */
final class IntakeHealth extends AbstractHealthIndicator {

    private final IntakeLoops loops;

    IntakeHealth(IntakeLoops loops) {
        super("An intake cannot tell how it is");
        this.loops = loops;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (var loop : loops.all()) {
            var state = loop.state();
            if (!state.running()) {
                builder.down();
            }
            builder.withDetail(loop.name(), state);
        }
    }
}
