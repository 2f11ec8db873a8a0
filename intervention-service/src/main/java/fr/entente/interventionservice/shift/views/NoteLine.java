package fr.entente.interventionservice.shift.views;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.ShiftId;

/**
 * What the next pair must know.
 *
 * @param words none once somebody has deleted them
 */
public record NoteLine(
        UUID id,
        ShiftId shiftId,
        LocalDate day,
        String sector,
        @Nullable UUID siteId,
        @Nullable String siteName,
        boolean forLandlord,
        @Nullable String words) {}
