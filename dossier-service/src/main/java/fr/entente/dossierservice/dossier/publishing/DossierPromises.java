package fr.entente.dossierservice.dossier.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.dossier.AgreementForm;
import fr.entente.dossierservice.dossier.ConsentForm;
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
import fr.entente.dossierservice.dossier.MeetingCourse;
import fr.entente.dossierservice.dossier.MeetingKind;
import fr.entente.dossierservice.dossier.OrientationStatus;
import fr.entente.dossierservice.dossier.Outcome;
import fr.entente.dossierservice.dossier.PartyKind;
import fr.entente.dossierservice.dossier.PassedBecause;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.dossier.RefusedBecause;
import fr.entente.dossierservice.dossier.ReopenedBecause;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.dossier.Support;
import fr.entente.dossierservice.dossier.SuspendedBecause;
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
            case DossierOpened opened -> Opened.of(opened);
            case StepReached(var dossier, var scheme, var landlord, var step, var on, var because) ->
                    new Reached(dossier, scheme, landlord, step, on, because);
            case MediatorAssigned(var dossier, var scheme, var landlord, var mediator, var on) ->
                    new Assigned(dossier, scheme, landlord, mediator, on);
            case PartyAdded(var dossier, var scheme, var landlord, var party, var side, var kind, var on) ->
                    new Added(dossier, scheme, landlord, party, side, kind, on);
            case ConsentGiven(var dossier, var scheme, var landlord, var side, var form, var on) ->
                    new Agreed(dossier, scheme, landlord, side, form, on);
            case ConsentWithdrawn(var dossier, var scheme, var landlord, var side, var on) ->
                    new Withdrawn(dossier, scheme, landlord, side, on);
            case MeetingHeld(var dossier, var scheme, var landlord, var kind, var course, var parties, var on) ->
                    new Met(dossier, scheme, landlord, kind, course, parties, on);
            case NoteTaken(var dossier, var scheme, var landlord, var note, var on) ->
                    new Noted(dossier, scheme, landlord, note, on);
            case AdmissibilityDecided(var dossier, var scheme, var landlord, var exclusion, var on) ->
                    new Admitted(dossier, scheme, landlord, exclusion == null, on);
            case HandoverProposed(var dossier, var scheme, var landlord, var from, var to, var on) ->
                    new Proposed(dossier, scheme, landlord, from, to, on);
            case HandoverAnswered(var dossier, var scheme, var landlord, var from, var to, var accepted, var on) ->
                    new HandedOver(dossier, scheme, landlord, from, to, accepted, on);
            case SideInformed(var dossier, var scheme, var landlord, var side, var on) ->
                    new Informed(dossier, scheme, landlord, side, on);
            case SupportGiven(var dossier, var scheme, var landlord, var support, var on) ->
                    new Supported(dossier, scheme, landlord, support, on);
            case InquiryMade(var dossier, var scheme, var landlord, var inquiry, var on) ->
                    new Inquired(dossier, scheme, landlord, inquiry.asked(), inquiry.heard(), inquiry.disturbed(), on);
            case AgreementReached(var dossier, var scheme, var landlord, var form, var on, var followUpOn) ->
                    new Settled(dossier, scheme, landlord, form, on, followUpOn);
            case AgreementFollowedUp(var dossier, var scheme, var landlord, var kept, var on) ->
                    new FollowedUp(dossier, scheme, landlord, kept, on);
            case DossierSuspended(var dossier, var scheme, var landlord, var because, var on) ->
                    new SuspendedFrom(dossier, scheme, landlord, because, on);
            case DossierResumed(var dossier, var scheme, var landlord, var on) ->
                    new Resumed(dossier, scheme, landlord, on);
            case OrientationAnswered(var dossier, var scheme, var landlord, var made, var status, var because, var on) ->
                    new OrientationHeardOf(dossier, scheme, landlord, made, status, because, on);
            case DossierLinked(var dossier, var scheme, var landlord, var next, var on) ->
                    new Linked(dossier, scheme, landlord, next, on);
            case OrientationMade(var dossier, var scheme, var landlord, var partner, var on) ->
                    new Oriented(dossier, scheme, landlord, partner, on);
            case DossierClosed(var dossier, var scheme, var landlord, var on, var outcome) ->
                    new Closed(dossier, scheme, landlord, on, outcome);
            case RecurrenceChecked(var dossier, var scheme, var landlord, var months, var recurred, var on) ->
                    new Checked(dossier, scheme, landlord, months, recurred, on);
            case DossierReopened(var dossier, var scheme, var landlord, var on, var reason) ->
                    new Reopened(dossier, scheme, landlord, on, reason);
        };
    }

    record Opened(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            SiteId siteId,
            LocalDate openedOn,
            Nature nature,
            Severity severity,
            Origin origin,
            @Nullable AskedBy askedBy,
            @Nullable RequestId requestId) {

        static Opened of(DossierOpened event) {
            return new Opened(event.dossierId(), event.schemeId(), event.landlordId(), event.siteId(), event.openedOn(),
                    event.nature(), event.severity(), event.origin(), event.askedBy(), event.requestId());
        }
    }

    record Reached(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Step step,
            LocalDate reachedOn,
            @Nullable PassedBecause passedBecause) {}

    record Assigned(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId mediatorId,
            LocalDate assignedOn) {}

    record Added(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            PartyId partyId,
            Side side,
            PartyKind kind,
            LocalDate addedOn) {}

    record Agreed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Side side,
            ConsentForm form,
            LocalDate givenOn) {}

    record Withdrawn(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Side side,
            LocalDate withdrawnOn) {}

    record Met(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MeetingKind kind,
            MeetingCourse course,
            List<PartyId> parties,
            LocalDate heldOn) {}

    record Noted(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            NoteId noteId,
            LocalDate takenOn) {}

    record Oriented(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Partner partner,
            LocalDate madeOn) {}

    record Closed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate closedOn,
            Outcome outcome) {}

    record Checked(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            RecurrenceDelay months,
            boolean recurred,
            LocalDate checkedOn) {}

    record Reopened(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate reopenedOn,
            ReopenedBecause reason) {}

    record Admitted(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            boolean admissible,
            LocalDate decidedOn) {}

    record Proposed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            LocalDate proposedOn) {}

    record HandedOver(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            boolean accepted,
            LocalDate answeredOn) {}

    record Informed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Side side,
            LocalDate informedOn) {}

    record Supported(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Support support,
            LocalDate givenOn) {}

    record Inquired(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            int asked,
            int heard,
            int disturbed,
            LocalDate madeOn) {}

    record Settled(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            AgreementForm form,
            LocalDate reachedOn,
            @Nullable LocalDate followUpOn) {}

    record FollowedUp(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            boolean kept,
            LocalDate followedUpOn) {}

    record SuspendedFrom(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            SuspendedBecause because,
            LocalDate suspendedOn) {}

    record Resumed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate resumedOn) {}

    record OrientationHeardOf(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            long orientation,
            OrientationStatus status,
            @Nullable RefusedBecause refusedBecause,
            LocalDate answeredOn) {}

    record Linked(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            DossierId next,
            LocalDate linkedOn) {}
}
