package fr.entente.reportingservice.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was done in an engagement, as screens get it.
 *
 * @param asOf everything known anywhere before this moment is in it
 * @param until the last day of the order; where it was cancelled, {@code cancelledFrom} is the first that does not
 *     count
 * @param partial the reader is one of several landlords: places and figures are its own, the hours are due to all
 * @param minutes spent on the interventions
 * @param inOtherReports interventions that an overlapping engagement's report shows as well
 */
public record EngagementReport(
        Instant asOf,
        UUID id,
        Status status,
        String length,
        String theme,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate cancelledFrom,
        int hoursDue,
        Held held,
        boolean partial,
        long interventions,
        long peopleMet,
        long minutes,
        long requestsReceived,
        long dossiersOpened,
        long defectsFound,
        long defectsRepaired,
        long inOtherReports,
        List<Place> bySite,
        List<Day> byDay,
        List<Line> byNature,
        List<Line> byMission) {

    /** How far an engagement is today. */
    public enum Status {
        PLANNED, RUNNING, ENDED, CANCELLED
    }

    /**
     * Of evenings in its days.
     *
     * @param minutes mediator-minutes of those that walked at its sites alone
     * @param shifts how many these were
     * @param elsewhereAsWell how many walked at other sites too: their hours are not divided
     */
    public record Held(long minutes, long shifts, long elsewhereAsWell) {}

    public record Place(UUID siteId, @Nullable String name, @Nullable String town, long interventions,
            long peopleMet) {}

    /** A day on which anything was done. */
    public record Day(LocalDate day, long interventions, long peopleMet) {}

    public record Line(String code, long interventions) {}
}
