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
            case DossierOpened opened -> DossierData.Opened.of(opened);
            case StepReached(var dossier, var scheme, var landlord, var step, var on, var because) ->
                    new DossierData.Reached(dossier, scheme, landlord, step, on, because);
            case MediatorAssigned(var dossier, var scheme, var landlord, var mediator, var on) ->
                    new DossierData.Assigned(dossier, scheme, landlord, mediator, on);
            case PartyAdded(var dossier, var scheme, var landlord, var party, var side, var kind, var on) ->
                    new DossierData.Added(dossier, scheme, landlord, party, side, kind, on);
            case ConsentGiven(var dossier, var scheme, var landlord, var side, var form, var on) ->
                    new DossierData.Agreed(dossier, scheme, landlord, side, form, on);
            case ConsentWithdrawn(var dossier, var scheme, var landlord, var side, var on) ->
                    new DossierData.Withdrawn(dossier, scheme, landlord, side, on);
            case MeetingHeld(var dossier, var scheme, var landlord, var kind, var course, var parties, var on) ->
                    new DossierData.Met(dossier, scheme, landlord, kind, course, parties, on);
            case NoteTaken(var dossier, var scheme, var landlord, var note, var on) ->
                    new DossierData.Noted(dossier, scheme, landlord, note, on);
            case AdmissibilityDecided(var dossier, var scheme, var landlord, var exclusion, var on) ->
                    new DossierData.Admitted(dossier, scheme, landlord, exclusion == null, on);
            case HandoverProposed(var dossier, var scheme, var landlord, var from, var to, var on) ->
                    new DossierData.Proposed(dossier, scheme, landlord, from, to, on);
            case HandoverAnswered(var dossier, var scheme, var landlord, var from, var to, var accepted, var on) ->
                    new DossierData.HandedOver(dossier, scheme, landlord, from, to, accepted, on);
            case SideInformed(var dossier, var scheme, var landlord, var side, var on) ->
                    new DossierData.Informed(dossier, scheme, landlord, side, on);
            case SupportGiven(var dossier, var scheme, var landlord, var support, var on) ->
                    new DossierData.Supported(dossier, scheme, landlord, support, on);
            case InquiryMade(var dossier, var scheme, var landlord, var inquiry, var on) ->
                    new DossierData.Inquired(dossier, scheme, landlord, inquiry.asked(), inquiry.heard(),
                            inquiry.disturbed(), on);
            case AgreementReached(var dossier, var scheme, var landlord, var form, var on, var followUpOn) ->
                    new DossierData.Settled(dossier, scheme, landlord, form, on, followUpOn);
            case AgreementFollowedUp(var dossier, var scheme, var landlord, var kept, var on) ->
                    new DossierData.FollowedUp(dossier, scheme, landlord, kept, on);
            case DossierSuspended(var dossier, var scheme, var landlord, var because, var on) ->
                    new DossierData.SuspendedFrom(dossier, scheme, landlord, because, on);
            case DossierResumed(var dossier, var scheme, var landlord, var on) ->
                    new DossierData.Resumed(dossier, scheme, landlord, on);
            case OrientationAnswered(var dossier, var scheme, var landlord, var made, var status, var because, var on) ->
                    new DossierData.OrientationHeardOf(dossier, scheme, landlord, made, status, because, on);
            case DossierLinked(var dossier, var scheme, var landlord, var next, var on) ->
                    new DossierData.Linked(dossier, scheme, landlord, next, on);
            case OrientationMade(var dossier, var scheme, var landlord, var partner, var on) ->
                    new DossierData.Oriented(dossier, scheme, landlord, partner, on);
            case DossierClosed(var dossier, var scheme, var landlord, var on, var outcome) ->
                    new DossierData.Closed(dossier, scheme, landlord, on, outcome);
            case RecurrenceChecked(var dossier, var scheme, var landlord, var months, var recurred, var on, var reached) ->
                    new DossierData.Checked(dossier, scheme, landlord, months, recurred, on, reached);
            case DossierReopened(var dossier, var scheme, var landlord, var on, var reason) ->
                    new DossierData.Reopened(dossier, scheme, landlord, on, reason);
        };
    }
}
