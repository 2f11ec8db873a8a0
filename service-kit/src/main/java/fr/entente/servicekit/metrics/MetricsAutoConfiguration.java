package fr.entente.servicekit.metrics;

import java.time.Clock;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the database at an even pace for what metrics show of it. */
@AutoConfiguration(afterName = {
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"})
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(MetricsSettings.class)
public final class MetricsAutoConfiguration {

    @Bean
    Sample databaseSample(JdbcClient jdbc, ObjectProvider<MeterRegistry> meters, ObjectProvider<Clock> clock) {
        return new DatabaseSample(jdbc, meters.getIfAvailable(SimpleMeterRegistry::new),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Sampler sampler(ObjectProvider<Sample> samples, MetricsSettings settings, ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Clock> clock) {
        return new Sampler(samples.orderedStream().toList(), settings.every(),
                meters.getIfAvailable(SimpleMeterRegistry::new), clock.getIfAvailable(Clock::systemUTC));
    }
}
