package fr.entente.interventionservice.intervention.publishing;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.intervention.InterventionEvent;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionContradicted;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionSettled;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionWithdrawn;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.WithdrawnBecause;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

/** What other services are promised about interventions. */
@Component
final class InterventionPromises implements Promises<InterventionEvent> {

    @Override
    public Class<InterventionEvent> family() {
        return InterventionEvent.class;
    }

    @Override
    public String topic() {
        return "intervention-events";
    }

    @Override
    public Published publish(InterventionEvent event) {
        return new Published(typeOf(event),
                Map.of("scheme", event.schemeId().toString(), "landlord", event.landlordId().toString()),
                dataOf(event));
    }

    private static String typeOf(InterventionEvent event) {
        return switch (event) {
            case InterventionLogged _ -> "fr.entente.intervention.logged.v1";
            case InterventionCorrected _ -> "fr.entente.intervention.corrected.v1";
            case InterventionWithdrawn _ -> "fr.entente.intervention.withdrawn.v1";
            case InterventionContradicted _ -> "fr.entente.intervention.contradicted.v1";
            case InterventionSettled _ -> "fr.entente.intervention.settled.v1";
        };
    }

    private static Object dataOf(InterventionEvent event) {
        return switch (event) {
            case InterventionLogged logged -> new Logged(PublishedDeed.of(logged), logged.recordedAt());
            case InterventionCorrected corrected -> new Corrected(PublishedDeed.of(corrected), corrected.correctedAt());
            case InterventionWithdrawn(var intervention, var scheme, var landlord, var reason, var at) ->
                    new Withdrawn(intervention, scheme, landlord, reason, at);
            case InterventionContradicted(var intervention, var scheme, var landlord, _, _, _, _, _, var at) ->
                    new Contradicted(intervention, scheme, landlord, at);
            case InterventionSettled(var intervention, var scheme, var landlord, _, _, var at) ->
                    new Settled(intervention, scheme, landlord, at);
        };
    }

    record Logged(@JsonUnwrapped PublishedDeed deed, Instant recordedAt) {}

    record Corrected(@JsonUnwrapped PublishedDeed deed, Instant correctedAt) {}

    record Withdrawn(
            InterventionId interventionId,
            SchemeId schemeId,
            LandlordId landlordId,
            WithdrawnBecause reason,
            Instant withdrawnAt) {}

    /** What is contradicted stays between the operator's people. */
    record Contradicted(
            InterventionId interventionId,
            SchemeId schemeId,
            LandlordId landlordId,
            Instant contradictedAt) {}

    record Settled(InterventionId interventionId, SchemeId schemeId, LandlordId landlordId, Instant settledAt) {}
}
