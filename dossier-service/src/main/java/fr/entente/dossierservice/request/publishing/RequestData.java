package fr.entente.dossierservice.request.publishing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.request.Answer;
import fr.entente.dossierservice.request.RequestEvent.ObservationNoted;
import fr.entente.dossierservice.request.RequestEvent.RequestReceived;
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

/** The published form of each event, without its envelope. */
final class RequestData {

    private RequestData() {}

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

    record Noted(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            SiteId siteId,
            Instant notedAt,
            Nature nature,
            Severity severity,
            @Nullable Space space,
            MediatorId notedBy) {

        static Noted of(ObservationNoted event) {
            return new Noted(event.requestId(), event.schemeId(), event.landlordId(), event.siteId(), event.notedAt(),
                    event.nature(), event.severity(), event.space(), event.notedBy());
        }
    }

    record HandoverAsked(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            Instant proposedAt) {}

    record HandoverHeard(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            boolean accepted,
            Instant answeredAt) {}

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
