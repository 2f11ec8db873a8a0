package fr.entente.dossierservice.dossier.views;

import fr.entente.dossierservice.dossier.DossierEntry;
import fr.entente.dossierservice.dossier.DossierEvent;
import fr.entente.dossierservice.dossier.DossierEvent.AdmissibilityDecided;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementFollowedUp;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementReached;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentGiven;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentWithdrawn;
import fr.entente.dossierservice.dossier.DossierEvent.DossierClosed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierLinked;
import fr.entente.dossierservice.dossier.DossierEvent.DossierOpened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierReopened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierResumed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierSuspended;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverProposed;
import fr.entente.dossierservice.dossier.DossierEvent.InquiryMade;
import fr.entente.dossierservice.dossier.DossierEvent.MediatorAssigned;
import fr.entente.dossierservice.dossier.DossierEvent.MeetingHeld;
import fr.entente.dossierservice.dossier.DossierEvent.NoteTaken;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationMade;
import fr.entente.dossierservice.dossier.DossierEvent.PartyAdded;
import fr.entente.dossierservice.dossier.DossierEvent.RecurrenceChecked;
import fr.entente.dossierservice.dossier.DossierEvent.SideInformed;
import fr.entente.dossierservice.dossier.DossierEvent.StepReached;
import fr.entente.dossierservice.dossier.DossierEvent.SupportGiven;
import fr.entente.dossierservice.dossier.EntryType;
import fr.entente.dossierservice.dossier.Facts;
import fr.entente.dossierservice.dossier.Talks;

/** What each event adds to the story of its dossier. */
final class Telling {

    private Telling() {}

    static DossierEntry entryOf(DossierEvent event, long version) {
        return switch (event) {
            case DossierOpened opened -> DossierEntry.opened(version, opened.openedOn());
            case StepReached step -> DossierEntry.step(version, step.reachedOn(), step.step(), step.passedBecause());
            case MediatorAssigned assigned ->
                    DossierEntry.of(EntryType.MEDIATOR_ASSIGNED, version, assigned.assignedOn(), Talks.NONE);
            case PartyAdded added -> DossierEntry.of(EntryType.PARTY_ADDED, version, added.addedOn(),
                    Talks.of(added.side()));
            case NoteTaken taken -> DossierEntry.of(EntryType.NOTE_TAKEN, version, taken.takenOn(), Talks.NONE);
            case ConsentGiven given -> DossierEntry.of(EntryType.CONSENT_GIVEN, version, given.givenOn(),
                    new Talks(given.side(), given.form(), null, null));
            case ConsentWithdrawn withdrawn -> DossierEntry.of(EntryType.CONSENT_WITHDRAWN, version,
                    withdrawn.withdrawnOn(), Talks.of(withdrawn.side()));
            case MeetingHeld held -> DossierEntry.of(EntryType.MEETING, version, held.heldOn(),
                    new Talks(null, null, held.kind(), held.course()));
            case AdmissibilityDecided it -> DossierEntry.of(
                    it.exclusion() == null ? EntryType.FOUND_ADMISSIBLE : EntryType.FOUND_INADMISSIBLE, version,
                    it.decidedOn(), Facts.of(it.exclusion()));
            case HandoverProposed it ->
                    DossierEntry.of(EntryType.HANDOVER_PROPOSED, version, it.proposedOn(), Facts.NONE);
            case HandoverAnswered it -> DossierEntry.of(EntryType.HANDOVER_ANSWERED, version, it.answeredOn(),
                    Facts.ofHandover(it.accepted()));
            case SideInformed it ->
                    DossierEntry.of(EntryType.SIDE_INFORMED, version, it.informedOn(), Talks.of(it.side()));
            case SupportGiven it ->
                    DossierEntry.of(EntryType.SUPPORT_GIVEN, version, it.givenOn(), Facts.of(it.support()));
            case InquiryMade it ->
                    DossierEntry.of(EntryType.INQUIRY_MADE, version, it.madeOn(), Facts.of(it.inquiry()));
            case AgreementReached it -> DossierEntry.of(EntryType.AGREEMENT_REACHED, version, it.reachedOn(),
                    Facts.of(it.form(), it.followUpOn()));
            case AgreementFollowedUp it -> DossierEntry.of(EntryType.AGREEMENT_FOLLOWED_UP, version,
                    it.followedUpOn(), Facts.ofKeeping(it.kept()));
            case DossierSuspended it ->
                    DossierEntry.of(EntryType.SUSPENDED, version, it.suspendedOn(), Facts.of(it.because()));
            case DossierResumed it -> DossierEntry.of(EntryType.RESUMED, version, it.resumedOn(), Facts.NONE);
            case OrientationAnswered it -> DossierEntry.of(EntryType.ORIENTATION_ANSWERED, version, it.answeredOn(),
                    Facts.of(it.orientation(), it.status(), it.refusedBecause()));
            case DossierLinked it -> DossierEntry.of(EntryType.LINKED, version, it.linkedOn(), Facts.of(it.next()));
            case OrientationMade made -> DossierEntry.orientation(version, made.madeOn(), made.partner());
            case DossierClosed closed -> DossierEntry.closing(version, closed.closedOn(), closed.outcome());
            case RecurrenceChecked checked ->
                    DossierEntry.recurrence(version, checked.checkedOn(), checked.months(), checked.recurred(),
                            checked.unreached());
            case DossierReopened reopened ->
                    DossierEntry.reopening(version, reopened.reopenedOn(), reopened.reason());
        };
    }
}
