package fr.entente.dossierservice.dossier.publishing;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.dossier.DossierEvent.AdmissibilityDecided;
import fr.entente.dossierservice.dossier.DossierEvent.DossierClosed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierLinked;
import fr.entente.dossierservice.dossier.DossierEvent.DossierOpened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierReopened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierResumed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierSuspended;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationMade;
import fr.entente.dossierservice.dossier.DossierEvent.RecurrenceChecked;
import fr.entente.dossierservice.dossier.DossierEvent.StepReached;
import fr.entente.dossierservice.dossier.OrientationStatus;
import fr.entente.dossierservice.dossier.Outcome;
import fr.entente.dossierservice.dossier.PassedBecause;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.dossier.RefusedBecause;
import fr.entente.dossierservice.dossier.ReopenedBecause;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.dossier.SuspendedBecause;
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

/** What is published about how a dossier goes on, version 1: fields are added and never renamed. */
final class CourseData {

    private CourseData() {}

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
            @Nullable PassedBecause passedBecause) {

        static Reached of(StepReached event) {
            return new Reached(event.dossierId(), event.schemeId(), event.landlordId(), event.step(), event.reachedOn(),
                    event.passedBecause());
        }
    }

    record Oriented(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            Partner partner,
            LocalDate madeOn) {

        static Oriented of(OrientationMade event) {
            return new Oriented(event.dossierId(), event.schemeId(), event.landlordId(), event.partner(),
                    event.madeOn());
        }
    }

    record OrientationHeardOf(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            long orientation,
            OrientationStatus status,
            @Nullable RefusedBecause refusedBecause,
            LocalDate answeredOn) {

        static OrientationHeardOf of(OrientationAnswered event) {
            return new OrientationHeardOf(event.dossierId(), event.schemeId(), event.landlordId(), event.orientation(),
                    event.status(), event.refusedBecause(), event.answeredOn());
        }
    }

    record Closed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate closedOn,
            Outcome outcome) {

        static Closed of(DossierClosed event) {
            return new Closed(event.dossierId(), event.schemeId(), event.landlordId(), event.closedOn(),
                    event.outcome());
        }
    }

    record Checked(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            RecurrenceDelay months,
            boolean recurred,
            LocalDate checkedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean reached) {

        static Checked of(RecurrenceChecked event) {
            return new Checked(event.dossierId(), event.schemeId(), event.landlordId(), event.months(),
                    event.recurred(), event.checkedOn(), event.reached());
        }
    }

    record Reopened(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate reopenedOn,
            ReopenedBecause reason) {

        static Reopened of(DossierReopened event) {
            return new Reopened(event.dossierId(), event.schemeId(), event.landlordId(), event.reopenedOn(),
                    event.reason());
        }
    }

    record Admitted(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            boolean admissible,
            LocalDate decidedOn) {

        static Admitted of(AdmissibilityDecided event) {
            return new Admitted(event.dossierId(), event.schemeId(), event.landlordId(), event.exclusion() == null,
                    event.decidedOn());
        }
    }

    record SuspendedFrom(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            SuspendedBecause because,
            LocalDate suspendedOn) {

        static SuspendedFrom of(DossierSuspended event) {
            return new SuspendedFrom(event.dossierId(), event.schemeId(), event.landlordId(), event.because(),
                    event.suspendedOn());
        }
    }

    record Resumed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate resumedOn) {

        static Resumed of(DossierResumed event) {
            return new Resumed(event.dossierId(), event.schemeId(), event.landlordId(), event.resumedOn());
        }
    }

    record Linked(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            DossierId next,
            LocalDate linkedOn) {

        static Linked of(DossierLinked event) {
            return new Linked(event.dossierId(), event.schemeId(), event.landlordId(), event.next(), event.linkedOn());
        }
    }
}
