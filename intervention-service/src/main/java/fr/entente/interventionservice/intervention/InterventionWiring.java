package fr.entente.interventionservice.intervention;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import fr.entente.servicekit.eventstore.EventSourced;

/** Shows the aggregate to the store and to nobody else. */
@Configuration(proxyBeanMethods = false)
class InterventionWiring {

    @Bean
    EventSourced eventSourcedIntervention() {
        return new EventSourced(Intervention.class);
    }
}
