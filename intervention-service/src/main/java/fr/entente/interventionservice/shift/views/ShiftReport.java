package fr.entente.interventionservice.shift.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.defect.DefectStatus;
import fr.entente.interventionservice.intervention.NatureGroup;
import fr.entente.interventionservice.words.Space;

/**
 * The report of an evening, written from what was logged: of the whole, or of one landlord's sites only.
 *
 * @param coversWhole of the whole evening, not of one landlord
 */
public record ShiftReport(
        @JsonUnwrapped ShiftItem shift,
        boolean coversWhole,
        Done done,
        List<NatureLine> byNature,
        List<SiteDone> bySite,
        List<Found> defects,
        List<NoteLine> notes) {

    /**
     * What was done.
     *
     * @param completedLater how many of the entries came or were changed after the shift was told to have ended
     * @param completedAt when the last of these came
     */
    public record Done(
            long interventions,
            long peopleMet,
            long minutes,
            long defects,
            long completedLater,
            @Nullable Instant completedAt) {

        public boolean isNothing() {
            return interventions == 0 && defects == 0;
        }
    }

    /** A round on which there was nothing to report has no nature. */
    public record NatureLine(@Nullable String nature, @Nullable NatureGroup group, long interventions,
            long peopleMet) {}

    public record SiteDone(UUID siteId, @Nullable String name, long interventions, long peopleMet) {}

    public record Found(
            UUID id,
            UUID siteId,
            @Nullable String siteName,
            Space space,
            DefectCategory category,
            DefectSeverity severity,
            DefectStatus status,
            Instant foundAt) {}
}
