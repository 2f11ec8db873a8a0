package fr.entente.dossierservice.request.publishing;

import java.util.Map;

import org.springframework.stereotype.Component;

import fr.entente.dossierservice.request.RequestEvent;
import fr.entente.dossierservice.request.RequestEvent.ObservationNoted;
import fr.entente.dossierservice.request.RequestEvent.RequestAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestAssigned;
import fr.entente.dossierservice.request.RequestEvent.RequestAttachedToDossier;
import fr.entente.dossierservice.request.RequestEvent.RequestHandoverAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestHandoverProposed;
import fr.entente.dossierservice.request.RequestEvent.RequestOriented;
import fr.entente.dossierservice.request.RequestEvent.RequestReceived;
import fr.entente.dossierservice.request.RequestEvent.RequestTriaged;
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

/** What other services are promised about requests. */
@Component
final class RequestPromises implements Promises<RequestEvent> {

    @Override
    public Class<RequestEvent> family() {
        return RequestEvent.class;
    }

    @Override
    public String topic() {
        return "dossier-events";
    }

    @Override
    public Published publish(RequestEvent event) {
        return new Published(typeOf(event),
                Map.of("scheme", event.schemeId().toString(), "landlord", event.landlordId().toString()),
                dataOf(event));
    }

    private static String typeOf(RequestEvent event) {
        return switch (event) {
            case RequestReceived _ -> "fr.entente.request.received.v1";
            case ObservationNoted _ -> "fr.entente.observation.noted.v1";
            case RequestAssigned _ -> "fr.entente.request.assigned.v1";
            case RequestHandoverProposed _ -> "fr.entente.request.handover-proposed.v1";
            case RequestHandoverAnswered _ -> "fr.entente.request.handover-answered.v1";
            case RequestTriaged _ -> "fr.entente.request.triaged.v1";
            case RequestAnswered _ -> "fr.entente.request.answered.v1";
            case RequestOriented _ -> "fr.entente.request.oriented.v1";
            case RequestAttachedToDossier _ -> "fr.entente.request.attached-to-dossier.v1";
        };
    }

    private static Object dataOf(RequestEvent event) {
        return switch (event) {
            case RequestReceived received -> RequestData.Received.of(received);
            case ObservationNoted noted -> RequestData.Noted.of(noted);
            case RequestHandoverProposed(var request, var scheme, var landlord, var from, var to, var at) ->
                    new RequestData.HandoverAsked(request, scheme, landlord, from, to, at);
            case RequestHandoverAnswered(var request, var scheme, var landlord, var from, var to, var yes, var at) ->
                    new RequestData.HandoverHeard(request, scheme, landlord, from, to, yes, at);
            case RequestAssigned(var request, var scheme, var landlord, var mediator, var at) ->
                    new RequestData.Assigned(request, scheme, landlord, at, mediator);
            case RequestTriaged(var request, var scheme, var landlord, var triage, var severity, var at) ->
                    new RequestData.Triaged(request, scheme, landlord, at, triage, severity);
            case RequestAnswered(var request, var scheme, var landlord, var answer, var at) ->
                    new RequestData.Answered(request, scheme, landlord, at, answer);
            case RequestOriented(var request, var scheme, var landlord, var partner, var at) ->
                    new RequestData.Oriented(request, scheme, landlord, at, partner);
            case RequestAttachedToDossier(var request, var scheme, var landlord, var dossier, var at) ->
                    new RequestData.Attached(request, scheme, landlord, dossier, at);
        };
    }
}
