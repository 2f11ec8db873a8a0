package fr.entente.dossierservice.dossier.publishing;

import java.util.Map;

import org.springframework.stereotype.Component;

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
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

/** What other services are promised about dossiers. */
@Component
final class DossierPromises implements Promises<DossierEvent> {

    @Override
    public Class<DossierEvent> family() {
        return DossierEvent.class;
    }

    @Override
    public String topic() {
        return "dossier-events";
    }

    @Override
    public Published publish(DossierEvent event) {
        return new Published(typeOf(event),
                Map.of("scheme", event.schemeId().toString(), "landlord", event.landlordId().toString()),
                dataOf(event));
    }

    private static String typeOf(DossierEvent event) {
        return switch (event) {
            case DossierOpened _ -> "fr.entente.dossier.opened.v1";
            case StepReached _ -> "fr.entente.step.reached.v1";
            case MediatorAssigned _ -> "fr.entente.mediator.assigned.v1";
            case PartyAdded _ -> "fr.entente.party.added.v1";
            case ConsentGiven _ -> "fr.entente.consent.given.v1";
            case ConsentWithdrawn _ -> "fr.entente.consent.withdrawn.v1";
            case MeetingHeld _ -> "fr.entente.meeting.held.v1";
            case NoteTaken _ -> "fr.entente.note.taken.v1";
            case AdmissibilityDecided _ -> "fr.entente.admissibility.decided.v1";
            case HandoverProposed _ -> "fr.entente.handover.proposed.v1";
            case HandoverAnswered _ -> "fr.entente.handover.answered.v1";
            case SideInformed _ -> "fr.entente.side.informed.v1";
            case SupportGiven _ -> "fr.entente.support.given.v1";
            case InquiryMade _ -> "fr.entente.inquiry.made.v1";
            case AgreementReached _ -> "fr.entente.agreement.reached.v1";
            case AgreementFollowedUp _ -> "fr.entente.agreement.followed-up.v1";
            case DossierSuspended _ -> "fr.entente.dossier.suspended.v1";
            case DossierResumed _ -> "fr.entente.dossier.resumed.v1";
            case OrientationAnswered _ -> "fr.entente.orientation.answered.v1";
            case DossierLinked _ -> "fr.entente.dossier.linked.v1";
            case OrientationMade _ -> "fr.entente.orientation.made.v1";
            case DossierClosed _ -> "fr.entente.dossier.closed.v1";
            case RecurrenceChecked _ -> "fr.entente.recurrence.checked.v1";
            case DossierReopened _ -> "fr.entente.dossier.reopened.v1";
        };
    }

    private static Object dataOf(DossierEvent event) {
        return switch (event) {
            case DossierOpened it -> CourseData.Opened.of(it);
            case StepReached it -> CourseData.Reached.of(it);
            case MediatorAssigned it -> TeamData.Assigned.of(it);
            case PartyAdded it -> MediationData.Added.of(it);
            case ConsentGiven it -> MediationData.Agreed.of(it);
            case ConsentWithdrawn it -> MediationData.Withdrawn.of(it);
            case MeetingHeld it -> MediationData.Met.of(it);
            case NoteTaken it -> MediationData.Noted.of(it);
            case AdmissibilityDecided it -> CourseData.Admitted.of(it);
            case HandoverProposed it -> TeamData.Proposed.of(it);
            case HandoverAnswered it -> TeamData.HandedOver.of(it);
            case SideInformed it -> MediationData.Informed.of(it);
            case SupportGiven it -> MediationData.Supported.of(it);
            case InquiryMade it -> MediationData.Inquired.of(it);
            case AgreementReached it -> MediationData.Settled.of(it);
            case AgreementFollowedUp it -> MediationData.FollowedUp.of(it);
            case DossierSuspended it -> CourseData.SuspendedFrom.of(it);
            case DossierResumed it -> CourseData.Resumed.of(it);
            case OrientationAnswered it -> CourseData.OrientationHeardOf.of(it);
            case DossierLinked it -> CourseData.Linked.of(it);
            case OrientationMade it -> CourseData.Oriented.of(it);
            case DossierClosed it -> CourseData.Closed.of(it);
            case RecurrenceChecked it -> CourseData.Checked.of(it);
            case DossierReopened it -> CourseData.Reopened.of(it);
        };
    }
}
