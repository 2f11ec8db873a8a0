package fr.entente.dossierservice.request.publishing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.request.Answer;
import fr.entente.dossierservice.request.RequestEvent;
import fr.entente.dossierservice.request.RequestEvent.RequestAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestAssigned;
import fr.entente.dossierservice.request.RequestEvent.RequestAttachedToDossier;
import fr.entente.dossierservice.request.RequestEvent.RequestOriented;
import fr.entente.dossierservice.request.RequestEvent.RequestReceived;
import fr.entente.dossierservice.request.RequestEvent.RequestTriaged;
import fr.entente.dossierservice.request.Triage;
import fr.entente.dossierservice.request.Way;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.dossierservice.words.Space;
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
            case RequestAssigned _ -> "fr.entente.request.assigned.v1";
            case RequestTriaged _ -> "fr.entente.request.triaged.v1";
            case RequestAnswered _ -> "fr.entente.request.answered.v1";
            case RequestOriented _ -> "fr.entente.request.oriented.v1";
            case RequestAttachedToDossier _ -> "fr.entente.request.attached-to-dossier.v1";
        };
    }

    private static Object dataOf(RequestEvent event) {
        return switch (event) {
            case RequestReceived received -> Received.of(received);
            case RequestAssigned(var request, var scheme, var landlord, var mediator, var at) ->
                    new Assigned(request, scheme, landlord, at, mediator);
            case RequestTriaged(var request, var scheme, var landlord, var triage, var severity, var at) ->
                    new Triaged(request, scheme, landlord, at, triage, severity);
            case RequestAnswered(var request, var scheme, var landlord, var answer, var at) ->
                    new Answered(request, scheme, landlord, at, answer);
            case RequestOriented(var request, var scheme, var landlord, var partner, var at) ->
                    new Oriented(request, scheme, landlord, at, partner);
            case RequestAttachedToDossier(var request, var scheme, var landlord, var dossier, var at) ->
                    new Attached(request, scheme, landlord, dossier, at);
        };
    }

    record Received(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            SiteId siteId,
            Instant receivedAt,
            Origin origin,
            AskedBy askedBy,
            Way way,
            Nature nature,
            Severity severity,
            @Nullable Space space,
            UUID sentBy) {

        static Received of(RequestReceived event) {
            return new Received(event.requestId(), event.schemeId(), event.landlordId(), event.siteId(),
                    event.receivedAt(), event.origin(), event.askedBy(), event.way(), event.nature(), event.severity(),
                    event.space(), event.sentBy());
        }
    }

    record Assigned(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            Instant assignedAt,
            MediatorId mediatorId) {}

    record Triaged(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            Instant triagedAt,
            Triage triage,
            Severity severity) {}

    record Answered(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            Instant answeredAt,
            Answer answer) {}

    record Oriented(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            Instant orientedAt,
            Partner partner) {}

    record Attached(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            DossierId dossierId,
            Instant attachedAt) {}
}
