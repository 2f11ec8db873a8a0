package fr.entente.dossierservice.dossier;

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

/** What each event makes of a dossier. */
final class Folding {

    private Folding() {}

    static DossierProgress of(DossierProgress before, DossierEvent event) {
        Consents consents = before.consents();
        Evidence evidence = before.evidence();
        Halt halt = before.halt();
        return switch (event) {
            case DossierOpened it -> DossierProgress.openedOn(it.openedOn()).owingChecklist(it.owesChecklist());
            case StepReached it -> before.withStep(it.step(), it.passedBecause() != null, it.reachedOn());
            case ConsentGiven it -> before.withConsents(consents.given(it.side(), it.givenOn()));
            case ConsentWithdrawn it -> before.withConsents(consents.withdrawn(it.side(), it.withdrawnOn()));
            case PartyAdded it -> before.withEvidence(evidence.withSide(it.side()));
            case MeetingHeld _ -> before.withEvidence(evidence.withMeeting());
            case SideInformed it -> before.withEvidence(evidence.withInformed(it.side()));
            case AgreementReached it -> before.withEvidence(evidence.withAgreement(it.form()));
            case InquiryMade _ -> before.withEvidence(evidence.withInquiry());
            case AdmissibilityDecided it -> before.withHalt(halt.excluded(it.exclusion()));
            case DossierSuspended it -> before.withHalt(halt.suspended(it.suspendedOn()));
            case DossierResumed _ -> before.withHalt(halt.suspended(null));
            case DossierClosed it -> before.withClosing(it.closedOn());
            case RecurrenceChecked it -> before.withRecurrence(it.months());
            case DossierReopened it -> before.withReopening(it.reopenedOn());
            case DossierLinked _ -> before.withHalt(halt.withSequel());
            case MediatorAssigned _,HandoverProposed _,HandoverAnswered _,NoteTaken _ -> before;
            case SupportGiven _,OrientationMade _,OrientationAnswered _,AgreementFollowedUp _ -> before;
        };
    }

    static Team of(Team before, DossierEvent event) {
        return switch (event) {
            case DossierOpened it -> Team.openedBy(it.mediatorId());
            case MediatorAssigned it -> before.with(it.mediatorId());
            case PartyAdded it -> before.with(it.partyId(), it.side());
            case HandoverProposed it -> before.with(new Handover(it.from(), it.to()));
            case HandoverAnswered it -> before.after(new Handover(it.from(), it.to()), it.accepted());
            default -> before;
        };
    }

    static Orientations of(Orientations before, DossierEvent event, long version) {
        return switch (event) {
            case OrientationMade _ -> before.with(version, OrientationStatus.SENT);
            case OrientationAnswered it -> before.with(it.orientation(), it.status());
            default -> before;
        };
    }
}
