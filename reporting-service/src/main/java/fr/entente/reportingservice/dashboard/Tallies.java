package fr.entente.reportingservice.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.entente.reportingservice.cells.Measure;

/** The cells of a period and of what was before it, put together as figures for whichever part is asked for. */
final class Tallies {

    private final Period period;
    private final Perimeter perimeter;
    private final ToLongFunction<LocalDate> dwellings;
    private final Presence presence;
    private final NavigableMap<Integer, List<CellRow>> buckets;
    private final Map<UUID, List<CellRow>> ofLandlords;

    private Tallies(Period period, Collection<CellRow> rows, Perimeter perimeter, ToLongFunction<LocalDate> dwellings,
            Presence presence) {
        this.period = period;
        this.perimeter = perimeter;
        this.dwellings = dwellings;
        this.presence = presence;
        this.buckets = rows.stream()
                .collect(Collectors.groupingBy(CellRow::bucket, TreeMap::new, Collectors.toUnmodifiableList()));
        this.ofLandlords = rows.stream().collect(Collectors.groupingBy(CellRow::landlord));
    }

    static Tallies of(Period period, Collection<CellRow> rows, Perimeter perimeter) {
        return of(period, rows, perimeter, Presence.NONE);
    }

    static Tallies of(Period period, Collection<CellRow> rows, Perimeter perimeter, Presence presence) {
        return new Tallies(period, rows, perimeter, perimeter::dwellings, presence);
    }

    /** The same for one of the landlords, for whom a shared action is counted once like any other. */
    Tallies of(UUID landlord) {
        var own = ofLandlords.getOrDefault(landlord, List.of()).stream()
                .filter(row -> row.measure() != Measure.ACTION_AGAIN).toList();
        return new Tallies(period, own, perimeter,
                day -> perimeter.dwellings(landlord, day), Presence.NONE);
    }

    Period period() {
        return period;
    }

    Perimeter perimeter() {
        return perimeter;
    }

    Set<UUID> landlords() {
        return ofLandlords.keySet();
    }

    Figures now() {
        return figures(0, Integer.MAX_VALUE, period);
    }

    Figures previous() {
        return figures(Ledger.PREVIOUS, Ledger.PREVIOUS, period.previous());
    }

    /** Each part of the period by itself. */
    List<Figures> parts() {
        var parts = period.parts();
        return IntStream.range(0, parts.size()).mapToObj(i -> figures(i, i, parts.get(i))).toList();
    }

    private Figures figures(int first, int last, Period days) {
        var flow = rows(buckets.subMap(first, true, last, true));
        var standing = rows(buckets.headMap(last, true)).filter(row -> row.measure().isFlow());
        return new Figures(Tally.of(flow), Tally.of(standing), dwellings.applyAsLong(days.to()),
                presence.of(days), perimeter.towns());
    }

    private static Stream<CellRow> rows(Map<Integer, List<CellRow>> some) {
        return some.values().stream().flatMap(List::stream);
    }
}
