package fr.entente.reportingservice.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which landlords were members when, and which sites with how many dwellings were whose on which day. A site counts for
 * the perimeter on the days its owner is a member.
 */
record Perimeter(List<Site> sites, List<Span> spans, List<Membership> memberships) {

    record Site(UUID siteId, String name, String town, String district) {}

    record Span(UUID siteId, LocalDate fromDay, @Nullable LocalDate untilDay, UUID landlordId, int dwellings) {

        boolean covers(LocalDate day) {
            return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
        }
    }

    record Membership(UUID landlordId, LocalDate fromDay, @Nullable LocalDate lastDay, String name) {

        boolean covers(LocalDate day) {
            return !day.isBefore(fromDay) && (lastDay == null || !day.isAfter(lastDay));
        }

        boolean meets(Period period) {
            return !fromDay.isAfter(period.to()) && (lastDay == null || !lastDay.isBefore(period.from()));
        }
    }

    Perimeter {
        sites = List.copyOf(sites);
        spans = List.copyOf(spans);
        memberships = List.copyOf(memberships);
    }

    long dwellings(LocalDate day) {
        return spansOn(day).stream().mapToLong(Span::dwellings).sum();
    }

    long dwellings(UUID landlord, LocalDate day) {
        return spansOn(day).stream().filter(span -> span.landlordId().equals(landlord)).mapToLong(Span::dwellings)
                .sum();
    }

    Map<UUID, Span> bySite(LocalDate day) {
        return spansOn(day).stream().collect(Collectors.toMap(Span::siteId, Function.identity()));
    }

    /** Whose it was last, of a site that is not in the perimeter now. */
    Optional<UUID> lastOwner(UUID site) {
        return spans.stream()
                .filter(span -> span.siteId().equals(site))
                .max(Comparator.comparing(Span::fromDay))
                .map(Span::landlordId);
    }

    Map<UUID, Site> known() {
        return sites.stream().collect(Collectors.toMap(Site::siteId, Function.identity()));
    }

    /** Town by the site's id as cells carry it. */
    Function<String, @Nullable String> towns() {
        var towns = sites.stream().collect(Collectors.toMap(site -> site.siteId().toString(), Site::town));
        return towns::get;
    }

    /** Members on at least one day of the period, and whoever else has figures in it. */
    Set<UUID> landlords(Period period, Collection<UUID> withFigures) {
        var landlords = new TreeSet<>(withFigures);
        memberships.stream().filter(membership -> membership.meets(period)).map(Membership::landlordId)
                .forEach(landlords::add);
        return landlords;
    }

    /** The latest one known. */
    Optional<String> name(UUID landlord) {
        return memberships.stream()
                .filter(membership -> membership.landlordId().equals(landlord))
                .max(Comparator.comparing(Membership::fromDay))
                .map(Membership::name);
    }

    private List<Span> spansOn(LocalDate day) {
        var members = memberships.stream().filter(membership -> membership.covers(day)).map(Membership::landlordId)
                .collect(Collectors.toSet());
        return spans.stream().filter(span -> span.covers(day) && members.contains(span.landlordId())).toList();
    }
}
