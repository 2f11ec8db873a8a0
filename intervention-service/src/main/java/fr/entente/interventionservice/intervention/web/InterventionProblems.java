package fr.entente.interventionservice.intervention.web;

import java.util.Locale;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.interventionservice.intervention.InterventionRejection;
import fr.entente.interventionservice.intervention.InterventionRejection.Gap;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.interventionservice.territory.web.TerritoryProblems;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.ConcurrencyProblem.VersionStale;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Problems;

import static java.util.stream.Collectors.joining;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

/** How a no is answered. What is foreign is answered like what does not exist. */
@RestControllerAdvice
@Order(0)
class InterventionProblems {

    private final Problems problems;
    private final TerritoryProblems territory;

    InterventionProblems(Problems problems) {
        this.problems = problems;
        this.territory = new TerritoryProblems(problems, "startedAt");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(InterventionRejection rejection) {
        return TerritoryProblems.answer(of(rejection));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TerritoryRejection rejection) {
        return TerritoryProblems.answer(territory.of(rejection));
    }

    /** For an item of a batch, which must not speak for the others; empty for a fault. */
    Optional<ProblemDetail> ofAny(RuntimeException refusal) {
        return Optional.ofNullable(switch (refusal) {
            case InterventionRejection rejection -> of(rejection);
            case TerritoryRejection rejection -> territory.of(rejection);
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
            case InterventionRejection.NeverSeen never -> problems.of(new VersionStale(never.current()));
            case InterventionRejection.NothingToSettle _ -> problems.of(NOT_FOUND, "intervention", "nothing-to-settle");
            case InterventionRejection.AlreadySettled _ -> problems.of(CONFLICT, "intervention", "already-settled");
            case InterventionRejection.NotWhatIsToSettle other -> problems.ofField(BAD_REQUEST, "intervention",
                    "not-what-is-to-settle", "choices", other.about().stream().map(Enum::name).collect(joining(", ")));
        };
    }

    private ProblemDetail of(Gap gap) {
        var reason = gap.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return problems.ofField(BAD_REQUEST, "intervention", reason, gap.field());
    }
}
