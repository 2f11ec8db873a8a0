package fr.entente.servicekit.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal at the edge of a service, such as a date that must not lie in the future; answered as the problem
 * {@code urn:problem:<area>:<reason>} in the language of whoever asked. Refusals of the domain have families of their
 * own.
 */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String area;
    private final String reason;
    private final @Nullable String field;
    private final transient List<Object> values;

    private ProblemException(HttpStatus status, String area, String reason, @Nullable String field, Object... values) {
        super("%s:%s".formatted(area, reason), null, false, false);
        this.status = status;
        this.area = area;
        this.reason = reason;
        this.field = field;
        this.values = List.of(values);
    }

    public static ProblemException of(HttpStatus status, String area, String reason, Object... values) {
        return new ProblemException(status, area, reason, null, values);
    }

    /** Names the field that is wrong as well. */
    public static ProblemException ofField(HttpStatus status, String area, String reason, String field,
            Object... values) {
        return new ProblemException(status, area, reason, field, values);
    }

    HttpStatus status() {
        return status;
    }

    String area() {
        return area;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String field() {
        return field;
    }

    Object[] values() {
        return values.toArray();
    }
}
