package fr.entente.servicekit.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Makes problems in the language of whoever asked, from {@code problem.<area>.<reason>.title} and {@code .detail}.
 * The kit's own words are in {@code servicekit*.properties}, a service's in {@code messages*.properties}.
 */
public final class Problems {

    private final MessageSource messages;

    public Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail of(HttpStatusCode status, String area, String reason, Object... values) {
        var key = "problem.%s.%s".formatted(area, reason);
        var problem = ProblemDetail.forStatusAndDetail(status, say(key + ".detail", values));
        problem.setType(URI.create("urn:problem:%s:%s".formatted(area, reason)));
        problem.setTitle(say(key + ".title", values));
        return problem;
    }

    /** The same with the field it is about, whose message is the problem's detail. */
    public ProblemDetail ofField(HttpStatusCode status, String area, String reason, String field, Object... values) {
        var problem = of(status, area, reason, values);
        return withErrors(problem, List.of(new FieldProblem(field, String.valueOf(problem.getDetail()))));
    }

    public ProblemDetail of(ProblemException problem) {
        var field = problem.field();
        return field == null
                ? of(problem.status(), problem.area(), problem.reason(), problem.values())
                : ofField(problem.status(), problem.area(), problem.reason(), field, problem.values());
    }

    public ProblemDetail of(ConcurrencyProblem problem) {
        return switch (problem) {
            case ConcurrencyProblem.VersionRequired _ -> of(HttpStatus.PRECONDITION_REQUIRED, "version", "required");
            case ConcurrencyProblem.VersionStale stale -> stale(stale.current());
            case ConcurrencyProblem.IdTaken _ -> of(HttpStatus.CONFLICT, "id", "taken");
            case ConcurrencyProblem.KeyRequired _ -> of(HttpStatus.BAD_REQUEST, "idempotency", "key-required");
            case ConcurrencyProblem.KeyReused _ -> of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency", "key-reused");
            case ConcurrencyProblem.Unknown _ -> of(HttpStatus.NOT_FOUND, "request", "not-found");
        };
    }

    /** What Bean Validation found, when a service validates by hand (an item of a batch). */
    public ProblemDetail ofInvalid(Set<? extends ConstraintViolation<?>> violations) {
        return ofInvalid(violations.stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList());
    }

    public ProblemDetail ofInvalid(List<FieldProblem> errors) {
        return withErrors(of(HttpStatus.BAD_REQUEST, "request", "invalid"), errors);
    }

    /** The language of whoever asked. */
    public Locale language() {
        return Languages.ofCaller();
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, language());
    }

    static ProblemDetail withErrors(ProblemDetail problem, List<FieldProblem> errors) {
        problem.setProperty("errors", errors);
        return problem;
    }

    private ProblemDetail stale(long current) {
        var problem = of(HttpStatus.PRECONDITION_FAILED, "version", "stale", Long.toString(current));
        problem.setProperty("current", current);
        return problem;
    }
}
