package fr.entente.dossierservice.dossier;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

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

/** What can have happened to a dossier. */
public sealed interface DossierEvent {

    DossierId dossierId();

    SchemeId schemeId();

    LandlordId landlordId();

    /**
     * {@code checklistFirst} is told since it is demanded before the first step; a dossier opened before goes on
     * without. {@code mediatorId} is told where a mediator opened it: who follows it from its first day.
     */
    @Revision("1")
    record DossierOpened(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            SiteId siteId,
            LocalDate openedOn,
            Nature nature,
            Severity severity,
            Origin origin,
            @Nullable AskedBy askedBy,
            @Nullable RequestId requestId,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean checklistFirst,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MediatorId mediatorId) implements DossierEvent {

        public boolean owesChecklist() {
            return Boolean.TRUE.equals(checklistFirst);
        }
    }

    /** A step that was passed over has a reason; one that was taken has none. */
    @Revision("1")
    record StepReached(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Step step,
            LocalDate reachedOn,
            @Nullable PassedBecause passedBecause) implements DossierEvent {}

    /** One of those who follow the dossier and may read its notes. */
    @Revision("1")
    record MediatorAssigned(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId mediatorId,
            LocalDate assignedOn) implements DossierEvent {}

    /** Who that is was written to the vault before. */
    @Revision("1")
    record PartyAdded(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            PartyId partyId,
            Side side,
            PartyKind kind,
            LocalDate addedOn) implements DossierEvent {}

    @Revision("1")
    record ConsentGiven(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Side side,
            ConsentForm form,
            LocalDate givenOn) implements DossierEvent {}

    @Revision("1")
    record ConsentWithdrawn(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Side side,
            LocalDate withdrawnOn) implements DossierEvent {}

    /** Those who took part; nobody where it was cancelled or nobody came. */
    @Revision("1")
    record MeetingHeld(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MeetingKind kind,
            MeetingCourse course,
            List<PartyId> parties,
            LocalDate heldOn) implements DossierEvent {}

    /** The words were written to the vault before. */
    @Revision("1")
    record NoteTaken(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            NoteId noteId,
            LocalDate takenOn) implements DossierEvent {}

    @Revision("1")
    record OrientationMade(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Partner partner,
            LocalDate madeOn) implements DossierEvent {}

    @Revision("1")
    record DossierClosed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate closedOn,
            Outcome outcome) implements DossierEvent {}

    /** {@code reached} is told where nobody could be asked: then no recurrence is known of. */
    @Revision("1")
    record RecurrenceChecked(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            RecurrenceDelay months,
            boolean recurred,
            LocalDate checkedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean reached) implements DossierEvent {

        public boolean unreached() {
            return Boolean.FALSE.equals(reached);
        }
    }

    @Revision("1")
    record DossierReopened(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate reopenedOn,
            ReopenedBecause reason) implements DossierEvent {}

    /** Why it is excluded stays here: what is published tells only that it is. */
    @Revision("1")
    record AdmissibilityDecided(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            @Nullable Exclusion exclusion,
            LocalDate decidedOn) implements DossierEvent {}

    @Revision("1")
    record HandoverProposed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            LocalDate proposedOn) implements DossierEvent {}

    /** Once it is accepted the one follows the dossier and the other does no longer. */
    @Revision("1")
    record HandoverAnswered(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            boolean accepted,
            LocalDate answeredOn) implements DossierEvent {}

    @Revision("1")
    record SideInformed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Side side,
            LocalDate informedOn) implements DossierEvent {}

    @Revision("1")
    record SupportGiven(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Support support,
            LocalDate givenOn) implements DossierEvent {}

    @Revision("1")
    record InquiryMade(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Inquiry inquiry,
            LocalDate madeOn) implements DossierEvent {}

    @Revision("1")
    record AgreementReached(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            AgreementForm form,
            LocalDate reachedOn,
            @Nullable LocalDate followUpOn) implements DossierEvent {}

    @Revision("1")
    record AgreementFollowedUp(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            boolean kept,
            LocalDate followedUpOn) implements DossierEvent {}

    @Revision("1")
    record DossierSuspended(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            SuspendedBecause because,
            LocalDate suspendedOn) implements DossierEvent {}

    @Revision("1")
    record DossierResumed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate resumedOn) implements DossierEvent {}

    /** {@code orientation} is the version at which it was made. */
    @Revision("1")
    record OrientationAnswered(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            long orientation,
            OrientationStatus status,
            @Nullable RefusedBecause refusedBecause,
            LocalDate answeredOn) implements DossierEvent {}

    @Revision("1")
    record DossierLinked(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            DossierId next,
            LocalDate linkedOn) implements DossierEvent {}
}
