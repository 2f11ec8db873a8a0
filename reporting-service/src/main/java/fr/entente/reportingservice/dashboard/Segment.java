package fr.entente.reportingservice.dashboard;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that go into one bucket, as whole months where that is possible: a year is read in twelve steps, not in 365.
 *
 * @param whole the days are the first days of whole months
 */
record Segment(int bucket, boolean whole, LocalDate from, LocalDate to) {

    static List<Segment> of(int bucket, Period period) {
        var firstMonth = period.from().getDayOfMonth() == 1 ? period.from() : nextMonth(period.from());
        var afterMonths = nextMonth(period.to()).equals(period.to().plusDays(1))
                ? nextMonth(period.to())
                : period.to().withDayOfMonth(1);
        if (!firstMonth.isBefore(afterMonths)) {
            return List.of(new Segment(bucket, false, period.from(), period.to()));
        }
        return Stream.of(
                new Segment(bucket, false, period.from(), firstMonth.minusDays(1)),
                new Segment(bucket, true, firstMonth, afterMonths.minusMonths(1)),
                new Segment(bucket, false, afterMonths, period.to()))
                .filter(segment -> !segment.to().isBefore(segment.from()))
                .toList();
    }

    private static LocalDate nextMonth(LocalDate day) {
        return day.with(TemporalAdjusters.firstDayOfNextMonth());
    }
}
