package fr.entente.servicekit.intake;

import java.time.Clock;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.access.AccessAutoConfiguration;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.metrics.Sample;
import fr.entente.servicekit.tracing.Traces;

/** Feeds every {@link Intake} of a service, unless it makes its loops itself ({@code entente.intake.auto-start=false}). */
@AutoConfiguration(
        after = AccessAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(IntakeSettings.class)
public final class IntakeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    IntakeLoops intakeLoops(IntakeSettings settings, JdbcClient jdbc, ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Clock> clock, ObjectProvider<Traces> traces) {
        return new IntakeLoops(settings, jdbc, meters.getIfAvailable(SimpleMeterRegistry::new),
                clock.getIfAvailable(Clock::systemUTC), traces.getIfAvailable(() -> Traces.NONE));
    }

    @Bean
    Sample parkedSample(IntakeLoops loops) {
        return new ParkedSample(loops);
    }

    @Bean
    @ConditionalOnProperty(name = "entente.intake.auto-start", matchIfMissing = true)
    IntakeLifecycle intakeLifecycle(IntakeLoops loops, ObjectProvider<Intake<?>> intakes,
            BoundTransactions transactions) {
        return new IntakeLifecycle(loops, intakes.orderedStream().toList(), transactions::keep);
    }

    @Bean
    HealthIndicator intakeHealthIndicator(IntakeLoops loops) {
        return new IntakeHealth(loops);
    }

    @Bean
    IntakeEndpoint intakeEndpoint(IntakeLoops loops) {
        return new IntakeEndpoint(loops);
    }
}
