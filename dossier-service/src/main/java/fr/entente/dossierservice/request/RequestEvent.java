package fr.entente.dossierservice.request;

import java.time.Instant;
import java.util.UUID;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

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

/** What can have happened to a request; the landlord is the one that owned the site on the day it was received. */
public sealed interface RequestEvent {

    RequestId requestId();

    SchemeId schemeId();

    LandlordId landlordId();

    @Revision("1")
    record RequestReceived(
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
            UUID sentBy) implements RequestEvent {}

    /** Seen by a mediator, asked by nobody: it stands in the inbox as a request does, and is none. */
    @Revision("1")
    record ObservationNoted(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            SiteId siteId,
            Instant notedAt,
            Nature nature,
            Severity severity,
            @Nullable Space space,
            MediatorId notedBy) implements RequestEvent {}

    @Revision("1")
    record RequestAssigned(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId mediatorId,
            Instant assignedAt) implements RequestEvent {}

    @Revision("1")
    record RequestHandoverProposed(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            Instant proposedAt) implements RequestEvent {}

    /** Once it is accepted the one answers for the request and the other does no longer. */
    @Revision("1")
    record RequestHandoverAnswered(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            boolean accepted,
            Instant answeredAt) implements RequestEvent {}

    /** The severity as the operator sees it, which may differ from the one it was received with. */
    @Revision("1")
    record RequestTriaged(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            Triage triage,
            Severity severity,
            Instant triagedAt) implements RequestEvent {}

    @Revision("1")
    record RequestAnswered(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            Answer answer,
            Instant answeredAt) implements RequestEvent {}

    @Revision("1")
    record RequestOriented(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            Partner partner,
            Instant orientedAt) implements RequestEvent {}

    @Revision("1")
    record RequestAttachedToDossier(
            RequestId requestId,
            SchemeId schemeId,
            LandlordId landlordId,
            DossierId dossierId,
            Instant attachedAt) implements RequestEvent {}
}
