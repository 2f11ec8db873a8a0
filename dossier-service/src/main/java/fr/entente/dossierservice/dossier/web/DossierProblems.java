package fr.entente.dossierservice.dossier.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.dossierservice.calendar.Spoken;
import fr.entente.dossierservice.dossier.CourseRejection;
import fr.entente.dossierservice.dossier.CourseRejection.AlreadyClosed;
import fr.entente.dossierservice.dossier.CourseRejection.BeforeOpening;
import fr.entente.dossierservice.dossier.CourseRejection.ChecklistMissing;
import fr.entente.dossierservice.dossier.CourseRejection.HasSequel;
import fr.entente.dossierservice.dossier.CourseRejection.NeedsDiagnosis;
import fr.entente.dossierservice.dossier.CourseRejection.NoStepLeft;
import fr.entente.dossierservice.dossier.CourseRejection.NotAdmissible;
import fr.entente.dossierservice.dossier.CourseRejection.NotSuspended;
import fr.entente.dossierservice.dossier.CourseRejection.NothingToShow;
import fr.entente.dossierservice.dossier.CourseRejection.OtherLandlord;
import fr.entente.dossierservice.dossier.CourseRejection.OwnSequel;
import fr.entente.dossierservice.dossier.CourseRejection.RecurrenceAlreadyChecked;
import fr.entente.dossierservice.dossier.CourseRejection.RecurrenceTooEarly;
import fr.entente.dossierservice.dossier.CourseRejection.RequestsWait;
import fr.entente.dossierservice.dossier.CourseRejection.SequelElsewhere;
import fr.entente.dossierservice.dossier.CourseRejection.StepOutOfOrder;
import fr.entente.dossierservice.dossier.CourseRejection.StillOpen;
import fr.entente.dossierservice.dossier.CourseRejection.Suspended;
import fr.entente.dossierservice.dossier.CourseRejection.TooEarly;
import fr.entente.dossierservice.dossier.DossierRejection;
import fr.entente.dossierservice.dossier.DossierRejection.Unknown;
import fr.entente.dossierservice.dossier.MediationRejection;
import fr.entente.dossierservice.dossier.MediationRejection.ConsentGivenAlready;
import fr.entente.dossierservice.dossier.MediationRejection.ConsentTooSoon;
import fr.entente.dossierservice.dossier.MediationRejection.NeedsBothConsents;
import fr.entente.dossierservice.dossier.MediationRejection.NoAgreement;
import fr.entente.dossierservice.dossier.MediationRejection.NoConsent;
import fr.entente.dossierservice.dossier.MediationRejection.OtherSide;
import fr.entente.dossierservice.dossier.MediationRejection.PartyThereAlready;
import fr.entente.dossierservice.dossier.MediationRejection.PartyUnknown;
import fr.entente.dossierservice.dossier.TeamRejection;
import fr.entente.dossierservice.dossier.TeamRejection.AssignedAlready;
import fr.entente.dossierservice.dossier.TeamRejection.HandoverPending;
import fr.entente.dossierservice.dossier.TeamRejection.NoHandover;
import fr.entente.dossierservice.dossier.TeamRejection.NotFollowing;
import fr.entente.dossierservice.dossier.TeamRejection.OrientationAnsweredAlready;
import fr.entente.dossierservice.dossier.TeamRejection.OrientationUnknown;
import fr.entente.servicekit.web.Problems;

/** How a dossier's no is answered. */
@RestControllerAdvice
final class DossierProblems {

    private static final String AREA = "dossier";

    private final Problems problems;
    private final Spoken spoken;

    DossierProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
    }

    @ExceptionHandler
    ProblemDetail of(DossierRejection rejection) {
        return switch (rejection) {
            case Unknown _ -> problems.ofField(HttpStatus.NOT_FOUND, AREA, "unknown", "dossierId");
            case CourseRejection course -> ofCourse(course);
            case MediationRejection mediation -> ofMediation(mediation);
            case TeamRejection team -> ofTeam(team);
        };
    }

    private ProblemDetail ofCourse(CourseRejection rejection) {
        return switch (rejection) {
            case OtherLandlord _ -> conflict("other-landlord");
            case AlreadyClosed closed -> conflict("already-closed", spoken.day(closed.closedOn()));
            case BeforeOpening early -> problems.ofField(HttpStatus.CONFLICT, AREA, "before-opening", "heldOn",
                    spoken.day(early.openedOn()));
            case ChecklistMissing _ -> conflict("checklist-missing");
            case StillOpen _ -> conflict("still-open");
            case StepOutOfOrder order -> outOfOrder(order);
            case NoStepLeft _ -> conflict("no-step-left");
            case NeedsDiagnosis _ -> conflict("needs-diagnosis");
            case TooEarly early -> conflict("too-early", spoken.day(early.earliest()));
            case RecurrenceTooEarly early -> conflict("recurrence-too-early", spoken.day(early.due()));
            case RecurrenceAlreadyChecked checked -> conflict("recurrence-checked", checked.delay().months());
            case NotAdmissible _ -> conflict("not-admissible");
            case Suspended halt -> conflict("suspended", spoken.day(halt.suspendedOn()));
            case NotSuspended _ -> conflict("not-suspended");
            case NothingToShow nothing -> conflict("nothing-to-show-" + nothing.step().place());
            case RequestsWait wait -> conflict("requests-wait", wait.count());
            case OwnSequel _ -> conflict("own-sequel");
            case SequelElsewhere _ -> problems.ofField(HttpStatus.CONFLICT, AREA, "sequel-elsewhere", "next");
            case HasSequel _ -> conflict("has-sequel");
        };
    }

    private ProblemDetail ofMediation(MediationRejection rejection) {
        return switch (rejection) {
            case PartyThereAlready _ -> conflict("party-there");
            case PartyUnknown _ -> conflict("party-unknown");
            case OtherSide _ -> problems.ofField(HttpStatus.CONFLICT, AREA, "other-side", "parties");
            case ConsentGivenAlready _ -> conflict("consent-given");
            case NoConsent _ -> conflict("no-consent");
            case NeedsBothConsents _ -> conflict("needs-both-consents");
            case ConsentTooSoon soon -> conflict("consent-withdrawn", spoken.day(soon.withdrawnOn()));
            case NoAgreement _ -> conflict("no-agreement");
        };
    }

    private ProblemDetail ofTeam(TeamRejection rejection) {
        return switch (rejection) {
            case AssignedAlready _ -> conflict("assigned-already");
            case NotFollowing _ -> conflict("not-following");
            case HandoverPending _ -> conflict("handover-pending");
            case NoHandover _ -> conflict("no-handover");
            case OrientationUnknown _ ->
                    problems.ofField(HttpStatus.NOT_FOUND, AREA, "orientation-unknown", "orientation");
            case OrientationAnsweredAlready _ -> conflict("orientation-answered");
        };
    }

    /** What takes following the dossier, asked by a mediator who does not. */
    ProblemDetail notFollowed() {
        return problems.of(HttpStatus.FORBIDDEN, AREA, "followers-only");
    }

    ProblemDetail notYours() {
        return problems.of(HttpStatus.FORBIDDEN, "access", "forbidden");
    }

    private ProblemDetail outOfOrder(StepOutOfOrder order) {
        ProblemDetail problem = conflict("step-out-of-order", order.next().place());
        problem.setProperty("next", order.next());
        return problem;
    }

    private ProblemDetail conflict(String reason, Object... values) {
        return problems.of(HttpStatus.CONFLICT, AREA, reason, values);
    }
}
