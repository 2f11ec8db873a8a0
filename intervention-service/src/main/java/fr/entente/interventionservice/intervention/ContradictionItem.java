package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Two corrections that say different things.
 *
 * @param contradiction the version of the intervention that it is
 * @param intervention as it stands
 * @param proposed the later correction, all of it
 */
public record ContradictionItem(
        long contradiction,
        InterventionSheet intervention,
        List<Side> about,
        Deed proposed,
        @Nullable UUID proposedBy,
        Instant proposedAt) {

    /** One aspect, and who told when what stands. */
    public record Side(Aspect aspect, @Nullable UUID standingBy, @Nullable Instant standingAt) {}
}
