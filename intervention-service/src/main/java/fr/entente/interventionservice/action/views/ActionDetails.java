package fr.entente.interventionservice.action.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An action with its history.
 *
 * @param remark for the operator only
 * @param remarkVersion of the remark, or of there being none; whoever changes it says that he saw it
 */
public record ActionDetails(
        @JsonUnwrapped ActionItem item,
        List<Entry> history,
        @Nullable String remark,
        @Nullable Long remarkVersion) {

    /** What an entry tells. */
    public enum EntryType {
        PLANNED,
        CHANGED,
        POSTPONED,
        CANCELLED,
        HELD,
        CORRECTED,
        WITHDRAWN
    }

    /**
     * One thing that happened to an action; it has the fields of its type and no others.
     *
     * @param reason a code of the list that its type has
     * @param by known to the operator only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            EntryType type,
            Instant at,
            @Nullable Instant startsAt,
            @Nullable String reason,
            @Nullable UUID by) {}
}
