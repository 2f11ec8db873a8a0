package fr.entente.interventionservice.defect.views;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.defect.DefectStatus;
import fr.entente.interventionservice.words.Space;

/**
 * Which defects are asked for, and in which order; {@code from} and {@code to} are days of the finding and included.
 *
 * @param open those about which something has still to be done
 * @param overdue those not acknowledged although the last day for it has passed
 * @param mine those that the caller reported
 * @param sort {@code foundAt}, {@code acknowledgeBy}, {@code -acknowledgeBy} or, as without it, {@code -foundAt}
 */
public record DefectFilter(
        @Nullable DefectStatus status,
        @Nullable Boolean open,
        @Nullable Boolean overdue,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable UUID siteId,
        @Nullable UUID landlordId,
        @Nullable Space space,
        @Nullable DefectCategory category,
        @Nullable DefectSeverity severity,
        @Nullable Boolean mine,
        @Nullable String sort) {}
