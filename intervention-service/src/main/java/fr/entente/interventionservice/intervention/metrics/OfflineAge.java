package fr.entente.interventionservice.intervention.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.servicekit.eventstore.AfterStore;

/** How long after it happened an intervention reaches the platform: phones without network hold some back. */
@Component
class OfflineAge implements AfterStore {

    private static final Duration[] LEVELS = Stream.of("PT1M", "PT10M", "PT1H", "PT4H", "PT12H", "P1D", "P3D", "P7D")
            .map(Duration::parse).toArray(Duration[]::new);

    private final Timer ages;

    OfflineAge(MeterRegistry meters) {
        this.ages = Timer.builder("offline.item.age").description("From what happened to its record")
                .serviceLevelObjectives(LEVELS).register(meters);
    }

    @Override
    public void stored(Object event, Instant recordedAt) {
        if (event instanceof InterventionLogged logged) {
            var age = Duration.between(logged.deed().startedAt(), recordedAt);
            ages.record(age.isNegative() ? Duration.ZERO : age);
        }
    }
}
