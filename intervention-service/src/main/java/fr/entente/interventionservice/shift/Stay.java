package fr.entente.interventionservice.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.ShiftRejection.Flaw;

/**
 * From when to when one mediator was there.
 *
 * @param until none as long as he is
 */
public record Stay(UUID mediator, Instant from, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant until) {

    Stay endedAt(Instant at) {
        return until == null ? new Stay(mediator, from, at) : this;
    }

    Duration length() {
        return until == null ? Duration.ZERO : Duration.between(from, until);
    }

    void mustHoldTogether() {
        Flaw.END_BEFORE_START.when(until != null && !until.isAfter(from));
        Flaw.HELD_TOO_LONG.when(length().compareTo(Plan.LONGEST) > 0);
    }
}
