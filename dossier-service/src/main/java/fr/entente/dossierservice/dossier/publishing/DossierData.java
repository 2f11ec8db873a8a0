package fr.entente.dossierservice.dossier.publishing;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.dossier.AgreementForm;
import fr.entente.dossierservice.dossier.ConsentForm;
import fr.entente.dossierservice.dossier.DossierEvent.DossierOpened;
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

/** The content of what is published about dossiers, version 1: fields are added and never renamed. */
final class DossierData {

    private DossierData() {}

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
            @Nullable RequestId requestId,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MediatorId mediatorId) {

        static Opened of(DossierOpened event) {
            return new Opened(event.dossierId(), event.schemeId(), event.landlordId(), event.siteId(), event.openedOn(),
                    event.nature(), event.severity(), event.origin(), event.askedBy(), event.requestId(),
                    event.mediatorId());
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
            LocalDate checkedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean reached) {}

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
