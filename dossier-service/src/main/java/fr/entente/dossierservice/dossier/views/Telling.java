package fr.entente.dossierservice.dossier.views;

import java.time.LocalDate;

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

import static fr.entente.dossierservice.dossier.EntryType.AGREEMENT_FOLLOWED_UP;
import static fr.entente.dossierservice.dossier.EntryType.AGREEMENT_REACHED;
import static fr.entente.dossierservice.dossier.EntryType.CONSENT_GIVEN;
import static fr.entente.dossierservice.dossier.EntryType.CONSENT_WITHDRAWN;
import static fr.entente.dossierservice.dossier.EntryType.FOUND_ADMISSIBLE;
import static fr.entente.dossierservice.dossier.EntryType.FOUND_INADMISSIBLE;
import static fr.entente.dossierservice.dossier.EntryType.HANDOVER_ANSWERED;
import static fr.entente.dossierservice.dossier.EntryType.HANDOVER_PROPOSED;
import static fr.entente.dossierservice.dossier.EntryType.INQUIRY_MADE;
import static fr.entente.dossierservice.dossier.EntryType.LINKED;
import static fr.entente.dossierservice.dossier.EntryType.MEDIATOR_ASSIGNED;
import static fr.entente.dossierservice.dossier.EntryType.MEETING;
import static fr.entente.dossierservice.dossier.EntryType.NOTE_TAKEN;
import static fr.entente.dossierservice.dossier.EntryType.OPENED;
import static fr.entente.dossierservice.dossier.EntryType.ORIENTATION_ANSWERED;
import static fr.entente.dossierservice.dossier.EntryType.PARTY_ADDED;
import static fr.entente.dossierservice.dossier.EntryType.RESUMED;
import static fr.entente.dossierservice.dossier.EntryType.SIDE_INFORMED;
import static fr.entente.dossierservice.dossier.EntryType.SUPPORT_GIVEN;
import static fr.entente.dossierservice.dossier.EntryType.SUSPENDED;

/**
 * What each event adds to the story of its dossier.
 *
 * @param version of the dossier with that event
 */
record Telling(long version) {

    DossierEntry of(DossierEvent event) {
        return switch (event) {
            case DossierOpened it -> told(OPENED, it.openedOn());
            case StepReached it -> DossierEntry.step(version, it.reachedOn(), it.step(), it.passedBecause());
            case MediatorAssigned it -> told(MEDIATOR_ASSIGNED, it.assignedOn());
            case PartyAdded it -> told(PARTY_ADDED, it.addedOn(), Talks.of(it.side()));
            case NoteTaken it -> told(NOTE_TAKEN, it.takenOn());
            case ConsentGiven it -> told(CONSENT_GIVEN, it.givenOn(), Talks.of(it.side(), it.form()));
            case ConsentWithdrawn it -> told(CONSENT_WITHDRAWN, it.withdrawnOn(), Talks.of(it.side()));
            case MeetingHeld it -> told(MEETING, it.heldOn(), Talks.of(it.kind(), it.course()));
            case AdmissibilityDecided it -> told(typeOf(it), it.decidedOn(), Facts.of(it.exclusion()));
            case HandoverProposed it -> told(HANDOVER_PROPOSED, it.proposedOn());
            case HandoverAnswered it -> told(HANDOVER_ANSWERED, it.answeredOn(), Facts.ofHandover(it.accepted()));
            case SideInformed it -> told(SIDE_INFORMED, it.informedOn(), Talks.of(it.side()));
            case SupportGiven it -> told(SUPPORT_GIVEN, it.givenOn(), Facts.of(it.support()));
            case InquiryMade it -> told(INQUIRY_MADE, it.madeOn(), Facts.of(it.inquiry()));
            case AgreementReached it -> told(AGREEMENT_REACHED, it.reachedOn(), Facts.of(it.form(), it.followUpOn()));
            case AgreementFollowedUp it -> told(AGREEMENT_FOLLOWED_UP, it.followedUpOn(), Facts.ofKeeping(it.kept()));
            case DossierSuspended it -> told(SUSPENDED, it.suspendedOn(), Facts.of(it.because()));
            case DossierResumed it -> told(RESUMED, it.resumedOn());
            case OrientationAnswered it -> told(ORIENTATION_ANSWERED, it.answeredOn(), answer(it));
            case DossierLinked it -> told(LINKED, it.linkedOn(), Facts.of(it.next()));
            case OrientationMade it -> DossierEntry.orientation(version, it.madeOn(), it.partner());
            case DossierClosed it -> DossierEntry.closing(version, it.closedOn(), it.outcome());
            case RecurrenceChecked it -> recurrence(it);
            case DossierReopened it -> DossierEntry.reopening(version, it.reopenedOn(), it.reason());
        };
    }

    private DossierEntry told(EntryType type, LocalDate on) {
        return DossierEntry.of(type, version, on);
    }

    private DossierEntry told(EntryType type, LocalDate on, Talks talks) {
        return DossierEntry.of(type, version, on, talks);
    }

    private DossierEntry told(EntryType type, LocalDate on, Facts facts) {
        return DossierEntry.of(type, version, on, facts);
    }

    private static EntryType typeOf(AdmissibilityDecided event) {
        return event.exclusion() == null ? FOUND_ADMISSIBLE : FOUND_INADMISSIBLE;
    }

    private static Facts answer(OrientationAnswered event) {
        return Facts.of(event.orientation(), event.status(), event.refusedBecause());
    }

    private DossierEntry recurrence(RecurrenceChecked event) {
        return DossierEntry.recurrence(version, event.checkedOn(), event.months(), event.recurred(),
                event.unreached());
    }
}
