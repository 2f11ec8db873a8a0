package fr.entente.servicekit.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.eventstore.CommandExecution;

/** The desk, in a service that keeps events. */
@AutoConfiguration(after = WebAutoConfiguration.class,
        afterName = {"fr.entente.servicekit.eventstore.EventStoreAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"})
@ConditionalOnBean(CommandExecution.class)
public final class CommandDeskAutoConfiguration {

    @Bean
    @ConditionalOnBean(JdbcClient.class)
    Existing storedThings(JdbcClient jdbc) {
        return new StoredThings(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    CommandDesk commandDesk(CommandExecution execution, Fingerprints fingerprints,
            ObjectProvider<MeterRegistry> meters) {
        return new CommandDesk(execution, fingerprints, meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}
