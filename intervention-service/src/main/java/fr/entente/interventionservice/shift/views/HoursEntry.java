package fr.entente.interventionservice.shift.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was told about the hours of a shift; it has the fields of its type and no others.
 *
 * @param before what was known of the mediator's hours until then; none where he was not counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoursEntry(
        long version,
        Type type,
        UUID by,
        Instant recordedAt,
        List<UUID> mediators,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Span before) {

    /** What was told. */
    public enum Type {
        STARTED,
        JOINED,
        LEFT,
        ENDED,
        CORRECTED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Span(Instant startedAt, @Nullable Instant endedAt) {}
}
