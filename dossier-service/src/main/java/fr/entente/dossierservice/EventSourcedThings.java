package fr.entente.dossierservice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import fr.entente.dossierservice.dossier.Dossier;
import fr.entente.dossierservice.engagement.Engagement;
import fr.entente.dossierservice.request.Request;
import fr.entente.dossierservice.scheme.Scheme;
import fr.entente.dossierservice.site.Site;
import fr.entente.dossierservice.site.StockRenewal;
import fr.entente.servicekit.eventstore.EventSourced;

/** What this service keeps as events. */
@Configuration(proxyBeanMethods = false)
class EventSourcedThings {

    @Bean
    EventSourced eventSourcedSchemes() {
        return new EventSourced(Scheme.class);
    }

    @Bean
    EventSourced eventSourcedSites() {
        return EventSourced.withMany(Site.class, StockRenewal::new);
    }

    @Bean
    EventSourced eventSourcedEngagements() {
        return new EventSourced(Engagement.class);
    }

    @Bean
    EventSourced eventSourcedRequests() {
        return new EventSourced(Request.class);
    }

    @Bean
    EventSourced eventSourcedDossiers() {
        return new EventSourced(Dossier.class);
    }
}
