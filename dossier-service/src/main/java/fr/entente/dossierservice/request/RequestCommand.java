package fr.entente.dossierservice.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.site.Ground;
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

/** What one can ask about a request. */
public sealed interface RequestCommand {

    RequestId requestId();

    /** {@code receivedOn} is the day of the reception where the scheme lies. */
    record ReceiveRequest(
            @TargetAggregateIdentifier RequestId requestId,
            SchemeId schemeId,
            Ground ground,
            Plea plea,
            LocalDate receivedOn,
            UUID sentBy) implements RequestCommand {}

    /** What is asked, about which site, by whom and by what way. */
    record Plea(
            SiteId siteId,
            Instant receivedAt,
            Origin origin,
            AskedBy askedBy,
            Way way,
            Nature nature,
            Severity severity,
            @Nullable Space space) {}

    /** Nobody asked: a mediator saw it. {@code notedOn} is the day where the scheme lies. */
    record NoteObservation(
            @TargetAggregateIdentifier RequestId requestId,
            SchemeId schemeId,
            Ground ground,
            Sight sight,
            LocalDate notedOn,
            MediatorId notedBy) implements RequestCommand {}

    /** What was seen, and where. */
    record Sight(SiteId siteId, Instant notedAt, Nature nature, Severity severity, @Nullable Space space) {}

    /**
     * {@code mediatorId} answers for it from now on.
     *
     * @param takesOver also from whoever did before
     */
    record AssignRequest(
            @TargetAggregateIdentifier RequestId requestId,
            MediatorId mediatorId,
            boolean takesOver,
            Instant assignedAt) implements RequestCommand {}

    /** {@code by} is null where a manager asks for whoever answers for it. */
    record ProposeHandover(
            @TargetAggregateIdentifier RequestId requestId,
            @Nullable MediatorId by,
            MediatorId to,
            Instant proposedAt) implements RequestCommand {}

    /** {@code by} is null where a manager takes it back. */
    record AnswerHandover(
            @TargetAggregateIdentifier RequestId requestId,
            @Nullable MediatorId by,
            boolean accepted,
            Instant answeredAt) implements RequestCommand {}

    record TriageRequest(
            @TargetAggregateIdentifier RequestId requestId,
            Triage triage,
            Severity severity,
            Instant triagedAt) implements RequestCommand {}

    /** {@code by} is null where a manager answers, also for whoever answers for it. */
    record AnswerRequest(
            @TargetAggregateIdentifier RequestId requestId,
            Answer answer,
            @Nullable MediatorId by,
            Instant answeredAt) implements RequestCommand {}

    record OrientRequest(@TargetAggregateIdentifier RequestId requestId, Partner partner, Instant orientedAt)
            implements RequestCommand {}

    record AttachRequestToDossier(
            @TargetAggregateIdentifier RequestId requestId,
            Target target,
            Instant attachedAt,
            LocalDate attachedOn) implements RequestCommand {}

    /** The dossier that a request is added to. */
    record Target(DossierId dossierId, LandlordId landlordId, @Nullable LocalDate closedOn) {}
}
