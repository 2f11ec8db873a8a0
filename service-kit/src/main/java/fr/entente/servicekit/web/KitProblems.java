package fr.entente.servicekit.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

import fr.entente.servicekit.access.AccessRejection;

/** The problems every service has in common. What a service refuses by its own rules is told by its own advice. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class KitProblems extends ResponseEntityExceptionHandler {

    /** In seconds. */
    private static final String SOON = "1";

    private final Problems problems;
    private final UnreadableBodies bodies;

    KitProblems(Problems problems, UnreadableBodies bodies) {
        this.problems = problems;
        this.bodies = bodies;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException problem) {
        var detail = problems.of(problem);
        var answer = ResponseEntity.status(detail.getStatus());
        return (detail.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()
                ? answer.header(HttpHeaders.RETRY_AFTER, SOON)
                : answer).body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ConcurrencyProblem problem) {
        var detail = problems.of(problem);
        var answer = ResponseEntity.status(detail.getStatus());
        return (problem instanceof ConcurrencyProblem.VersionStale stale
                ? answer.eTag(Versions.etag(stale.current()))
                : answer).body(detail);
    }

    @ExceptionHandler({AccessRejection.class, AccessDeniedException.class})
    ProblemDetail forbidden() {
        return problems.of(HttpStatus.FORBIDDEN, "access", "forbidden");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException fault) {
        if (fault instanceof AuthenticationServiceException) {
            return unavailable("access", "keys-unavailable");
        }
        var reason = fault instanceof InvalidBearerTokenException ? "token-invalid" : "token-required";
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .body(problems.of(HttpStatus.UNAUTHORIZED, "access", reason));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLarge fault) {
        return problems.of(HttpStatus.CONTENT_TOO_LARGE, "request", "too-large", fault.limit());
    }

    @ExceptionHandler
    ProblemDetail invalid(ConstraintViolationException fault) {
        return problems.ofInvalid(fault.getConstraintViolations());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException fault,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(switch (fault.getCause()) {
            case BodyTooLarge large -> tooLarge(large);
            case JacksonException json when json.getCause() instanceof BodyTooLarge large -> tooLarge(large);
            case JacksonException json -> bodies.of(json);
            case null, default -> problems.of(HttpStatus.BAD_REQUEST, "request", "broken-json");
        }, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException fault,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(problems.ofInvalid(fault.getAllErrors().stream().map(this::error).toList()), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<FieldProblem>();
        for (ParameterValidationResult parameter : fault.getParameterValidationResults()) {
            var name = String.valueOf(parameter.getMethodParameter().getParameterName());
            parameter.getResolvableErrors().forEach(error -> errors.add(error(name, error)));
        }
        return answer(problems.ofInvalid(errors), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException fault, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        var field = fault instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(fault.getPropertyName());
        var error = unreadable(field, fault.getRequiredType());
        var reason = error.allowed() == null ? "wrong-type" : "unknown-code";
        return answer(Problems.withErrors(problems.of(HttpStatus.BAD_REQUEST, "request", reason, field),
                List.of(error)), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException fault, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        var name = fault.getParameterName();
        return answer(problems.ofField(HttpStatus.BAD_REQUEST, "request", "missing", name, name), headers);
    }

    /** Everything Spring itself refuses: unknown path, method, media type, missing header and the like. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception fault, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (fault instanceof MissingRequestValueException) {
            return super.handleExceptionInternal(fault, problems.of(HttpStatus.BAD_REQUEST, "request", "invalid"),
                    headers,
                    status, request);
        }
        return super.handleExceptionInternal(fault, problems.of(status, "request", reason(status)), headers, status,
                request);
    }

    private static String reason(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "media-type";
            default -> status.is5xxServerError() ? "failed" : "refused";
        };
    }

    ResponseEntity<ProblemDetail> unavailable(String area, String reason) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SOON)
                .body(problems.of(HttpStatus.SERVICE_UNAVAILABLE, area, reason));
    }

    private FieldProblem error(MessageSourceResolvable error) {
        return error instanceof FieldError field && field.contains(TypeMismatchException.class)
                ? unreadable(field.getField(), field.unwrap(TypeMismatchException.class).getRequiredType())
                : error(error instanceof FieldError field ? field.getField() : "", error);
    }

    private FieldProblem unreadable(String field, @Nullable Class<?> type) {
        var codes = type == null ? null : UnreadableBodies.codes(type);
        var reason = codes == null ? "wrong-type" : "unknown-code";
        return new FieldProblem(field, problems.say("problem.request.%s.detail".formatted(reason), field), codes);
    }

    private static FieldProblem error(String parameter, MessageSourceResolvable error) {
        var field = error instanceof FieldError inside ? inside.getField() : parameter;
        return new FieldProblem(field, String.valueOf(error.getDefaultMessage()));
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
