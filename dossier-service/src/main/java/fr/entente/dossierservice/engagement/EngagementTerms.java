package fr.entente.dossierservice.engagement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What was ordered.
 *
 * @param until the last day, included
 * @param hoursDue mediator-hours owed for all of it, beside those of the contract
 */
public record EngagementTerms(
        Length length,
        LocalDate from,
        LocalDate until,
        List<EngagedSite> sites,
        int hoursDue,
        Theme theme) {

    public EngagementTerms {
        sites = sites.stream().distinct().sorted(Comparator.comparing(site -> site.siteId().toString())).toList();
    }

    boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }

    boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(from);
    }

    boolean keeps(Collection<EngagedSite> others) {
        return sites.containsAll(others);
    }
}
