package fr.entente.reportingservice.dashboard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.entente.reportingservice.cells.Measure;

/** Cells added together: what there is of each measure, by code. */
final class Tally {

    record Sums(long n, long people, long minutes) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(n + other.n, people + other.people, minutes + other.minutes);
        }
    }

    private final Map<Measure, SortedMap<String, Sums>> sums = new EnumMap<>(Measure.class);

    static Tally of(Stream<CellRow> rows) {
        var tally = new Tally();
        rows.forEach(row -> tally.sums.computeIfAbsent(row.measure(), _ -> new TreeMap<>())
                .merge(row.code(), row.sums(), Sums::plus));
        return tally;
    }

    SortedMap<String, Sums> of(Measure measure) {
        return sums.getOrDefault(measure, new TreeMap<>());
    }

    Sums of(Measure measure, String code) {
        return of(measure).getOrDefault(code, Sums.NONE);
    }

    Sums all(Measure measure) {
        return of(measure).values().stream().reduce(Sums.NONE, Sums::plus);
    }

    long n(Measure measure) {
        return all(measure).n();
    }

    long n(Measure measure, String code) {
        return of(measure, code).n();
    }

    /** Codes that something is counted under. */
    Set<String> codes(Measure measure) {
        return of(measure).entrySet().stream()
                .filter(entry -> entry.getValue().n() != 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of a measure whose codes are numbers: how often each was seen. */
    SortedMap<Long, Long> histogram(Measure measure) {
        var histogram = new TreeMap<Long, Long>();
        of(measure).forEach((code, found) -> histogram.put(Long.valueOf(code), found.n()));
        return histogram;
    }
}
