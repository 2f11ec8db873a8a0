package fr.entente.dossierservice.request.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.calendar.Spoken;
import fr.entente.dossierservice.request.RequestRejection;
import fr.entente.dossierservice.request.RequestRejection.AlreadyAnswered;
import fr.entente.dossierservice.request.RequestRejection.AlreadyAttached;
import fr.entente.dossierservice.request.RequestRejection.AlreadyOriented;
import fr.entente.dossierservice.request.RequestRejection.AlreadyTheirs;
import fr.entente.dossierservice.request.RequestRejection.BeforeReception;
import fr.entente.dossierservice.request.RequestRejection.Done;
import fr.entente.dossierservice.request.RequestRejection.DossierClosedBefore;
import fr.entente.dossierservice.request.RequestRejection.HandoverPending;
import fr.entente.dossierservice.request.RequestRejection.NoHandover;
import fr.entente.dossierservice.request.RequestRejection.NotTheirs;
import fr.entente.dossierservice.request.RequestRejection.OtherLandlord;
import fr.entente.dossierservice.request.RequestRejection.Owned;
import fr.entente.dossierservice.request.RequestRejection.Unknown;
import fr.entente.servicekit.web.Problems;

/** How a request's no is answered. */
@RestControllerAdvice
final class RequestProblems {

    private static final String AREA = "request";

    private final Problems problems;
    private final Spoken spoken;

    RequestProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
    }

    @ExceptionHandler
    ProblemDetail of(RequestRejection rejection) {
        return switch (rejection) {
            case Unknown _ -> problems.ofField(HttpStatus.NOT_FOUND, AREA, "unknown", "requestId");
            case Done _ -> conflict("done");
            case AlreadyTheirs _ -> conflict("already-theirs");
            case Owned _ -> conflict("owned");
            case NotTheirs _ -> conflict("not-theirs");
            case HandoverPending _ -> conflict("handover-pending");
            case NoHandover _ -> conflict("no-handover");
            case AlreadyAnswered _ -> conflict("already-answered");
            case AlreadyOriented _ -> conflict("already-oriented");
            case AlreadyAttached _ -> conflict("already-attached");
            case BeforeReception early ->
                    conflict("before-reception", spoken.day(Days.of(early.receivedAt())));
            case OtherLandlord _ -> conflict("other-landlord");
            case DossierClosedBefore closed -> conflict("dossier-closed", spoken.day(closed.closedOn()));
        };
    }

    ProblemDetail notYours() {
        return problems.of(HttpStatus.FORBIDDEN, "access", "forbidden");
    }

    private ProblemDetail conflict(String reason, Object... values) {
        return problems.of(HttpStatus.CONFLICT, AREA, reason, values);
    }
}
