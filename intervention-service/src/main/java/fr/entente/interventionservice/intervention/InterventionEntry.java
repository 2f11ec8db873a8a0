package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an intervention; it has the fields of its type and no others.
 *
 * @param by known to the operator only
 * @param deed what was told then, all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterventionEntry(
        long version,
        EntryType type,
        Instant at,
        @Nullable UUID by,
        @Nullable Deed deed,
        @Nullable WithdrawnBecause reason) {}
