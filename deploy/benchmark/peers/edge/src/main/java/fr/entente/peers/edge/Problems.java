package fr.entente.peers.edge;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How a no is answered: by the same status as ours. */
@RestControllerAdvice
class Problems {

    @ExceptionHandler
    ProblemDetail of(Refusal refusal) {
        return ProblemDetail.forStatusAndDetail(statusOf(refusal), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail of(OptimisticLockingFailureException overtaken) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, String.valueOf(overtaken.getMessage()));
    }

    private static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unknown _ -> HttpStatus.NOT_FOUND;
            case Refusal.Stale _ -> HttpStatus.PRECONDITION_FAILED;
            default -> HttpStatus.CONFLICT;
        };
    }
}
