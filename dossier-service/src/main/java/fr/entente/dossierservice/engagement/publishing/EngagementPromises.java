package fr.entente.dossierservice.engagement.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import fr.entente.dossierservice.engagement.CancelledBecause;
import fr.entente.dossierservice.engagement.EngagedSite;
import fr.entente.dossierservice.engagement.EngagementEvent;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementCancelled;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementChanged;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementOrdered;
import fr.entente.dossierservice.engagement.EngagementTerms;
import fr.entente.dossierservice.engagement.Length;
import fr.entente.dossierservice.engagement.Theme;
import fr.entente.dossierservice.words.EngagementId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

/**
 * What other services are promised about engagements. Several landlords may share one, so that no envelope names one.
 */
@Component
final class EngagementPromises implements Promises<EngagementEvent> {

    @Override
    public Class<EngagementEvent> family() {
        return EngagementEvent.class;
    }

    @Override
    public String topic() {
        return "scheme-events";
    }

    @Override
    public Published publish(EngagementEvent event) {
        Map<String, String> whose = Map.of("scheme", event.schemeId().toString());
        return switch (event) {
            case EngagementOrdered(var engagement, var scheme, var terms, var on) ->
                    new Published("fr.entente.engagement.ordered.v1", whose, Ordered.of(engagement, scheme, terms, on));
            case EngagementChanged(var engagement, var scheme, var terms, var on) ->
                    new Published("fr.entente.engagement.changed.v1", whose, Changed.of(engagement, scheme, terms, on));
            case EngagementCancelled(var engagement, var scheme, var reason, var from) ->
                    new Published("fr.entente.engagement.cancelled.v1", whose,
                            new Cancelled(engagement, scheme, reason, from));
        };
    }

    record Ordered(
            EngagementId engagementId,
            SchemeId schemeId,
            Length length,
            LocalDate from,
            LocalDate until,
            List<EngagedSite> sites,
            int hoursDue,
            Theme theme,
            LocalDate orderedOn) {

        static Ordered of(EngagementId engagement, SchemeId scheme, EngagementTerms terms, LocalDate on) {
            return new Ordered(engagement, scheme, terms.length(), terms.from(), terms.until(), terms.sites(),
                    terms.hoursDue(), terms.theme(), on);
        }
    }

    record Changed(
            EngagementId engagementId,
            SchemeId schemeId,
            Length length,
            LocalDate from,
            LocalDate until,
            List<EngagedSite> sites,
            int hoursDue,
            Theme theme,
            LocalDate changedOn) {

        static Changed of(EngagementId engagement, SchemeId scheme, EngagementTerms terms, LocalDate on) {
            return new Changed(engagement, scheme, terms.length(), terms.from(), terms.until(), terms.sites(),
                    terms.hoursDue(), terms.theme(), on);
        }
    }

    record Cancelled(EngagementId engagementId, SchemeId schemeId, CancelledBecause reason, LocalDate from) {}
}
