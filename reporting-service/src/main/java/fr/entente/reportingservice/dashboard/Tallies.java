package fr.entente.reportingservice.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cells of a period and of what was before it, put together as figures for whichever part is asked for. */
record Tallies(Period period, List<CellRow> rows, Perimeter perimeter, ToLongFunction<LocalDate> dwellings) {

    static Tallies of(Period period, List<CellRow> rows, Perimeter perimeter) {
        return new Tallies(period, rows, perimeter, perimeter::dwellings);
    }

    /** The same for one of the landlords. */
    Tallies of(UUID landlord) {
        return new Tallies(period, rows.stream().filter(row -> row.landlord().equals(landlord)).toList(), perimeter,
                day -> perimeter.dwellings(landlord, day));
    }

    Set<UUID> landlords() {
        return rows.stream().map(CellRow::landlord).collect(Collectors.toUnmodifiableSet());
    }

    Figures now() {
        return figures(0, Integer.MAX_VALUE, period.to());
    }

    Figures previous() {
        return figures(Ledger.PREVIOUS, Ledger.PREVIOUS, period.previous().to());
    }

    /** Each part of the period by itself. */
    List<Figures> parts() {
        var parts = period.parts();
        return IntStream.range(0, parts.size()).mapToObj(i -> figures(i, i, parts.get(i).to())).toList();
    }

    private Figures figures(int first, int last, LocalDate lastDay) {
        return new Figures(tally(first, last), tally(Ledger.BEFORE, last), dwellings.applyAsLong(lastDay),
                perimeter.towns());
    }

    private Tally tally(int first, int last) {
        Collection<CellRow> chosen = rows.stream().filter(row -> row.bucket() >= first && row.bucket() <= last)
                .toList();
        return Tally.of(chosen);
    }
}
