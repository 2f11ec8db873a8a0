package fr.entente.gatewayservice.door;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.gatewayservice.door.RateLimit.TooFast;
import fr.entente.servicekit.web.Problems;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorProblems {

    private final Problems problems;

    DoorProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> of(TooFast refusal) {
        var seconds = refusal.pause().plusMillis(999).toSeconds();
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(problems.of(HttpStatus.TOO_MANY_REQUESTS, "request", "too-many", seconds));
    }
}
