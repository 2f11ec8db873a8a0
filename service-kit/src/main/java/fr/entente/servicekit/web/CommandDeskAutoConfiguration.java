package fr.entente.servicekit.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import fr.entente.servicekit.eventstore.CommandExecution;

/** The desk, in a service that keeps events. */
@AutoConfiguration(after = WebAutoConfiguration.class,
        afterName = "fr.entente.servicekit.eventstore.EventStoreAutoConfiguration")
@ConditionalOnBean(CommandExecution.class)
public final class CommandDeskAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CommandDesk commandDesk(CommandExecution execution, Fingerprints fingerprints) {
        return new CommandDesk(execution, fingerprints);
    }
}
