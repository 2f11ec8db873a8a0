package fr.entente.dossierservice.dossier;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.site.Ground;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.NoteId;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.PartyId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.Side;
import fr.entente.dossierservice.words.SiteId;

/**
 * What one can ask of a dossier. Work carries the scheme's history: it needs a contract and a member on its day,
 * whereas a dossier may be closed and asked after when both are gone.
 */
public sealed interface DossierCommand {

    DossierId dossierId();

    /**
     * {@code requestLandlord} is whose request led to it, if one did.
     *
     * @param mediatorId who opens it and follows it from then on; null where a manager opens it for others
     */
    record OpenDossier(
            @TargetAggregateIdentifier DossierId dossierId,
            SchemeId schemeId,
            Ground ground,
            Matter matter,
            @Nullable LandlordId requestLandlord,
            @Nullable MediatorId mediatorId) implements DossierCommand {}

    /** What the dossier is about, and where it comes from. */
    record Matter(
            SiteId siteId,
            LocalDate openedOn,
            Nature nature,
            Severity severity,
            Origin origin,
            @Nullable AskedBy askedBy,
            @Nullable RequestId requestId) {}

    record ReachStep(
            @TargetAggregateIdentifier DossierId dossierId,
            Step step,
            LocalDate reachedOn,
            @Nullable PassedBecause passedBecause,
            SchemeHistory scheme) implements DossierCommand {}

    record AssignMediator(
            @TargetAggregateIdentifier DossierId dossierId,
            MediatorId mediatorId,
            LocalDate assignedOn) implements DossierCommand {}

    record AddParty(
            @TargetAggregateIdentifier DossierId dossierId,
            PartyId partyId,
            Side side,
            PartyKind kind,
            LocalDate addedOn) implements DossierCommand {}

    record GiveConsent(
            @TargetAggregateIdentifier DossierId dossierId,
            Side side,
            ConsentForm form,
            LocalDate givenOn) implements DossierCommand {}

    record WithdrawConsent(@TargetAggregateIdentifier DossierId dossierId, Side side, LocalDate withdrawnOn)
            implements DossierCommand {}

    record HoldMeeting(
            @TargetAggregateIdentifier DossierId dossierId,
            MeetingKind kind,
            MeetingCourse course,
            List<PartyId> parties,
            LocalDate heldOn,
            SchemeHistory scheme) implements DossierCommand {}

    record TakeNote(@TargetAggregateIdentifier DossierId dossierId, NoteId noteId, LocalDate takenOn)
            implements DossierCommand {}

    record MakeOrientation(
            @TargetAggregateIdentifier DossierId dossierId,
            Partner partner,
            LocalDate madeOn,
            SchemeHistory scheme) implements DossierCommand {}

    /** {@code requestsWaiting} counts those about this matter that nobody has answered. */
    record CloseDossier(
            @TargetAggregateIdentifier DossierId dossierId,
            Outcome outcome,
            LocalDate closedOn,
            int requestsWaiting) implements DossierCommand {}

    /** {@code reached} says whether those who live there could be asked. */
    record CheckRecurrence(
            @TargetAggregateIdentifier DossierId dossierId,
            RecurrenceDelay months,
            boolean recurred,
            boolean reached,
            LocalDate checkedOn) implements DossierCommand {}

    record ReopenDossier(
            @TargetAggregateIdentifier DossierId dossierId,
            ReopenedBecause reason,
            LocalDate reopenedOn,
            SchemeHistory scheme) implements DossierCommand {}

    /** {@code exclusion} is null where nothing speaks against mediating. */
    record DecideAdmissibility(
            @TargetAggregateIdentifier DossierId dossierId,
            @Nullable Exclusion exclusion,
            LocalDate decidedOn) implements DossierCommand {}

    record ProposeHandover(
            @TargetAggregateIdentifier DossierId dossierId,
            MediatorId from,
            MediatorId to,
            LocalDate proposedOn) implements DossierCommand {}

    /** {@code by} is null where a manager takes it back. */
    record AnswerHandover(
            @TargetAggregateIdentifier DossierId dossierId,
            @Nullable MediatorId by,
            boolean accepted,
            LocalDate answeredOn) implements DossierCommand {}

    record InformSide(@TargetAggregateIdentifier DossierId dossierId, Side side, LocalDate informedOn)
            implements DossierCommand {}

    record GiveSupport(@TargetAggregateIdentifier DossierId dossierId, Support support, LocalDate givenOn)
            implements DossierCommand {}

    record MakeInquiry(@TargetAggregateIdentifier DossierId dossierId, Inquiry inquiry, LocalDate madeOn)
            implements DossierCommand {}

    /** {@code followUpOn} is the day on which one asks whether it is kept. */
    record ReachAgreement(
            @TargetAggregateIdentifier DossierId dossierId,
            AgreementForm form,
            LocalDate reachedOn,
            @Nullable LocalDate followUpOn) implements DossierCommand {}

    record FollowUpAgreement(@TargetAggregateIdentifier DossierId dossierId, boolean kept, LocalDate followedUpOn)
            implements DossierCommand {}

    record SuspendDossier(
            @TargetAggregateIdentifier DossierId dossierId,
            SuspendedBecause because,
            LocalDate suspendedOn) implements DossierCommand {}

    record ResumeDossier(@TargetAggregateIdentifier DossierId dossierId, LocalDate resumedOn)
            implements DossierCommand {}

    /** {@code orientation} is the version at which it was made. */
    record AnswerOrientation(
            @TargetAggregateIdentifier DossierId dossierId,
            long orientation,
            OrientationStatus status,
            @Nullable RefusedBecause refusedBecause,
            LocalDate answeredOn) implements DossierCommand {}

    /** The conflict came back and is followed in another dossier, of {@code nextLandlord}. */
    record LinkDossier(
            @TargetAggregateIdentifier DossierId dossierId,
            DossierId next,
            LandlordId nextLandlord,
            LocalDate linkedOn) implements DossierCommand {}
}
