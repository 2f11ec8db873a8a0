package fr.entente.interventionservice.shift.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.CancelledBecause;
import fr.entente.interventionservice.shift.Mood;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.ShiftStatus;

/**
 * A shift as the caller may see it: a landlord its own sites only, and who walked for the operator only.
 *
 * @param mediators none for whoever is not of the operator
 * @param present how many were there
 * @param hours of each who was there; none for whoever is not of the operator
 * @param forgotten still running long after the end of its plan
 * @param hoursCorrectedAt when the hours were last told anew
 */
public record ShiftItem(
        ShiftId id,
        long version,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        ShiftStatus status,
        @Nullable List<UUID> mediators,
        @Nullable List<UUID> presentMediators,
        int planned,
        int present,
        List<SectorLine> sectors,
        @Nullable CancelledBecause cancelledBecause,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int mediatorMinutes,
        @Nullable List<HoursLine> hours,
        boolean forgotten,
        @Nullable Instant hoursCorrectedAt) {

    /**
     * A sector of the plan, and how it was.
     *
     * @param alsoTold how another of the pair saw it, where he saw it otherwise
     */
    public record SectorLine(String name, @Nullable Mood mood, List<Mood> alsoTold, List<SiteLine> sites) {}

    /** Without a name as long as the site's news is on its way. */
    public record SiteLine(UUID siteId, @Nullable String name) {}

    public record HoursLine(UUID mediatorId, Instant startedAt, @Nullable Instant endedAt) {}
}
