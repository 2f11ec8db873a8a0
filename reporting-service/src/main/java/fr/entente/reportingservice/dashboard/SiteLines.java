package fr.entente.reportingservice.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.cells.Measure;
import fr.entente.reportingservice.dashboard.Dashboard.SiteLine;

/** The table of sites: those of the perimeter on the last day, and those where anything happened. */
record SiteLines(Figures now, Figures before, Perimeter perimeter) {

    List<SiteLine> on(LocalDate lastDay) {
        var spans = perimeter.bySite(lastDay);
        var known = perimeter.known();
        var sites = new TreeSet<>(spans.keySet());
        withFigures().map(UUID::fromString).forEach(sites::add);
        return sites.stream()
                .map(site -> line(site, known.get(site), spans.get(site)))
                .sorted(Comparator.comparingLong(SiteLine::interventions).reversed().thenComparing(SiteLine::siteId))
                .toList();
    }

    private Stream<String> withFigures() {
        return Stream.concat(
                Stream.of(Measure.SITE, Measure.REQUEST_SITE, Measure.OPENED)
                        .flatMap(measure -> now.flow().codes(measure).stream()),
                now.standing().codes(Measure.OPEN_FLOW).stream());
    }

    private SiteLine line(UUID site, Perimeter.@Nullable Site known, Perimeter.@Nullable Span span) {
        var code = site.toString();
        var flow = now.flow();
        return new SiteLine(site,
                known == null ? null : known.name(),
                known == null ? null : known.town(),
                known == null ? null : known.district(),
                span == null ? perimeter.lastOwner(site).orElse(null) : span.landlordId(),
                span == null ? 0 : span.dwellings(),
                flow.n(Measure.SITE, code),
                before.flow().n(Measure.SITE, code),
                flow.of(Measure.SITE, code).people(),
                flow.n(Measure.REQUEST_SITE, code),
                flow.n(Measure.OPENED, code),
                now.standing().n(Measure.OPEN_FLOW, code));
    }
}
