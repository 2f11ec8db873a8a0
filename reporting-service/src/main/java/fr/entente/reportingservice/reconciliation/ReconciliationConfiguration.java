package fr.entente.reportingservice.reconciliation;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When it runs, and what operators see of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
class ReconciliationConfiguration {

    private static final double MILLIS = 1000;

    /** No differences are told before the first one: no figure is no good news. */
    @Bean
    MeterBinder reconciliationMeters(Reconciliation reconciliation, Clock clock) {
        return registry -> {
            Gauge.builder("projection.reconcile.mismatch", reconciliation, ReconciliationConfiguration::mismatches)
                    .description("Differences the last reconciliation of the read model found").register(registry);
            Gauge.builder("projection.reconcile.age", reconciliation, each -> age(each, clock)).baseUnit("seconds")
                    .description("Time since the last reconciliation of the read model that could be made")
                    .register(registry);
        };
    }

    private static double mismatches(Reconciliation reconciliation) {
        var last = reconciliation.last();
        return last == null || last.saysNothing() ? Double.NaN : last.mismatches();
    }

    private static double age(Reconciliation reconciliation, Clock clock) {
        return Duration.between(reconciliation.told(), clock.instant()).toMillis() / MILLIS;
    }
}
