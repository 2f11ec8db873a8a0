package fr.entente.interventionservice.defect.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectId;
import fr.entente.interventionservice.defect.DefectProgress;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.defect.DefectStatus;
import fr.entente.interventionservice.defect.RefusedBecause;
import fr.entente.interventionservice.defect.WithdrawnBecause;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/**
 * A defect with what became of it.
 *
 * @param siteName none as long as the site's news is on its way
 * @param overdue not acknowledged although the last day for it has passed
 * @param mergedInto the report that stands for this one as well
 * @param standsForOthers another report was merged into it
 * @param photographed there is a photo that the caller may see
 * @param reportedBy known to the operator only
 */
public record DefectItem(
        DefectId id,
        long version,
        SiteId siteId,
        @Nullable String siteName,
        @Nullable String town,
        LandlordId landlordId,
        Space space,
        DefectCategory category,
        DefectSeverity severity,
        Instant foundAt,
        LocalDate day,
        DefectStatus status,
        LocalDate acknowledgeBy,
        boolean overdue,
        @Nullable Instant acknowledgedAt,
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate repairedOn,
        @Nullable RefusedBecause refusedBecause,
        @Nullable DefectId mergedInto,
        boolean standsForOthers,
        @Nullable WithdrawnBecause withdrawnBecause,
        boolean photographed,
        @Nullable UUID reportedBy) {

    @JsonIgnore
    public DefectProgress progress() {
        return new DefectProgress(foundAt, status, standsForOthers);
    }
}
