package fr.entente.reportingservice.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;

import fr.entente.checker.Invariant;
import fr.entente.checker.Outcome;
import fr.entente.checker.Verdict;
import fr.entente.servicekit.intake.IntakeSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** One that could look at nothing is none: its alarm must come. */
class ReconciliationTest {

    private static final Instant BEGUN = Instant.parse("2026-03-04T02:30:00Z");

    private static final IntakeSettings NOWHERE = new IntakeSettings("127.0.0.1:1", "test", null, false, 1,
            Duration.ZERO,
            Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, Map.of());

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGUN);
    private final Reconciliation reconciliation = new Reconciliation(
            new ReconciliationSettings(Duration.ofMinutes(2), Map.of()), new FlywayProperties(), NOWHERE,
            ((InstantSource) now::get).withZone(ZoneOffset.UTC));

    @Test
    void growsOldUntilOneSaysSomething() {
        assertThat(reconciliation.told()).isEqualTo(BEGUN);
        now.set(BEGUN.plusSeconds(86_400));
        keep(new Outcome.Unchecked("Kafka does not answer"));
        assertThat(reconciliation.told()).isEqualTo(BEGUN);
        keep(new Outcome.Holds(12, "rows"));
        assertThat(reconciliation.told()).isEqualTo(now.get());
    }

    private void keep(Outcome outcome) {
        reconciliation.keep(new Verdict(Map.of(Invariant.I5, outcome), Duration.ZERO));
    }
}
