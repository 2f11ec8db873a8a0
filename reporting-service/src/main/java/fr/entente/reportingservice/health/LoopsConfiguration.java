package fr.entente.reportingservice.health;

import java.time.Duration;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The loops without which dashboards neither change on the screen nor follow a rebuild. */
@Configuration(proxyBeanMethods = false)
class LoopsConfiguration {

    /** Of the listener; its rounds last two seconds. */
    @Bean
    Pulse liveUpdatesPulse() {
        return new Pulse(Duration.ofSeconds(15));
    }

    /** Of the watch over the projections; a round may wait for a loop to end. */
    @Bean
    Pulse projectionsPulse() {
        return new Pulse(Duration.ofSeconds(75));
    }

    @Bean
    HealthIndicator liveUpdatesHealthIndicator(Pulse liveUpdatesPulse) {
        return new PulseHealth(liveUpdatesPulse);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(Pulse projectionsPulse) {
        return new PulseHealth(projectionsPulse);
    }
}
