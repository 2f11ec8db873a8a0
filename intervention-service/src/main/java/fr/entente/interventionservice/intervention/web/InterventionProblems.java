package fr.entente.interventionservice.intervention.web;

import java.util.Locale;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.interventionservice.calendar.Spoken;
import fr.entente.interventionservice.intervention.InterventionRejection;
import fr.entente.interventionservice.intervention.InterventionRejection.Gap;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Problems;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_EARLY;

/** How a no is answered. What is foreign is answered like what does not exist. */
@RestControllerAdvice
@Order(0)
class InterventionProblems {

    private final Problems problems;
    private final Spoken spoken;

    InterventionProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(InterventionRejection rejection) {
        return answer(of(rejection));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TerritoryRejection rejection) {
        return answer(of(rejection));
    }

    /** For an item of a batch, which must not speak for the others; empty for a fault. */
    Optional<ProblemDetail> ofAny(RuntimeException refusal) {
        return Optional.ofNullable(switch (refusal) {
            case InterventionRejection rejection -> of(rejection);
            case TerritoryRejection rejection -> of(rejection);
            case ProblemException problem -> problems.of(problem);
            case ConcurrencyProblem problem -> problems.of(problem);
            default -> null;
        });
    }

    private ProblemDetail of(InterventionRejection rejection) {
        return switch (rejection) {
            case InterventionRejection.Unknown _ -> problems.of(NOT_FOUND, "request", "not-found");
            case InterventionRejection.AlreadyWithdrawn _ -> problems.of(CONFLICT, "intervention", "already-withdrawn");
            case InterventionRejection.AnotherMediators _ ->
                    problems.of(FORBIDDEN, "intervention", "another-mediators");
            case InterventionRejection.Incoherent incoherent -> of(incoherent.gap());
        };
    }

    private ProblemDetail of(TerritoryRejection rejection) {
        return switch (rejection) {
            case TerritoryRejection.UnknownSite _ -> problems.ofField(NOT_FOUND, "site", "unknown", "siteId");
            case TerritoryRejection.UnknownDossier _ -> problems.ofField(NOT_FOUND, "dossier", "unknown", "dossierId");
            case TerritoryRejection.UnknownRequest _ -> problems.ofField(NOT_FOUND, "request", "unknown", "requestId");
            case TerritoryRejection.NotYetInTheScheme early ->
                    problems.ofField(CONFLICT, "site", "not-yet-in-the-scheme",
                            "startedAt", spoken.day(early.from()));
            case TerritoryRejection.NotCovered uncovered -> problems.ofField(CONFLICT, "contract", "not-covered",
                    "startedAt", spoken.day(uncovered.day()));
            case TerritoryRejection.NotAMemberOnThatDay gone -> problems.ofField(CONFLICT, "membership",
                    "not-a-member-on-that-day", "startedAt", spoken.day(gone.day()));
            case TerritoryRejection.NotKnownYet _ -> problems.of(TOO_EARLY, "territory", "not-known-yet");
        };
    }

    private ProblemDetail of(Gap gap) {
        var reason = gap.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return problems.ofField(BAD_REQUEST, "intervention", reason, gap.field());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.TOO_EARLY.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(problem);
    }
}
