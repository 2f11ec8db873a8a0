package fr.entente.gatewayservice.session.web;

import java.time.Duration;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.gatewayservice.account.Passwords.TooManyAtOnce;
import fr.entente.gatewayservice.session.SignInRejection;
import fr.entente.gatewayservice.session.SignInRejection.Locked;
import fr.entente.gatewayservice.session.SignInRejection.WrongCredentials;
import fr.entente.servicekit.web.Problems;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionProblems {

    private final Problems problems;

    SessionProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> of(SignInRejection rejection) {
        return switch (rejection) {
            case WrongCredentials _ ->
                    ResponseEntity.of(problems.of(HttpStatus.UNAUTHORIZED, "session", "wrong-credentials")).build();
            case Locked locked -> later(HttpStatus.TOO_MANY_REQUESTS, "locked", locked.pause());
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> of(TooManyAtOnce flood) {
        return later(HttpStatus.SERVICE_UNAVAILABLE, "busy", Duration.ofSeconds(2));
    }

    private ResponseEntity<ProblemDetail> later(HttpStatus status, String reason, Duration pause) {
        var seconds = pause.plusMillis(999).toSeconds();
        return ResponseEntity.status(status).header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(problems.of(status, "session", reason, seconds));
    }
}
