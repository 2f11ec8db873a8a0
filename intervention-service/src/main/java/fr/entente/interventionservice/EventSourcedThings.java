package fr.entente.interventionservice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import fr.entente.interventionservice.action.CollectiveAction;
import fr.entente.interventionservice.defect.Merger;
import fr.entente.interventionservice.defect.TechnicalDefect;
import fr.entente.interventionservice.intervention.Intervention;
import fr.entente.interventionservice.shift.Shift;
import fr.entente.servicekit.eventstore.EventSourced;

/** What the store keeps the history of. */
@Configuration(proxyBeanMethods = false)
class EventSourcedThings {

    @Bean
    EventSourced eventSourcedInterventions() {
        return new EventSourced(Intervention.class);
    }

    @Bean
    EventSourced eventSourcedDefects() {
        return EventSourced.withMany(TechnicalDefect.class, Merger::new);
    }

    @Bean
    EventSourced eventSourcedShifts() {
        return new EventSourced(Shift.class);
    }

    @Bean
    EventSourced eventSourcedActions() {
        return new EventSourced(CollectiveAction.class);
    }
}
