package fr.entente.reportingservice.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Mediator-minutes of shifts held, by day, beside what the contracts owe. The hours of a contract are spread evenly
 * over its days of service, as it was signed; after a renewal it goes on at the same rate.
 */
record Presence(NavigableMap<LocalDate, Long> held, List<Terms> terms) {

    /** Who sees no presence: a landlord. */
    static final Presence NONE = new Presence(new TreeMap<>(), List.of());

    private static final int MINUTES = 60;

    /**
     * A contract.
     *
     * @param signedUntil the last day it was signed for, for which the hours are due
     * @param lastDay the last day it holds, renewed or ended early
     */
    record Terms(LocalDate from, LocalDate signedUntil, LocalDate lastDay, Set<DayOfWeek> serviceDays, int hoursDue) {

        Terms {
            serviceDays = Set.copyOf(serviceDays);
        }

        BigDecimal minutesDue(Period period) {
            var first = period.from().isBefore(from) ? from : period.from();
            var last = period.to().isAfter(lastDay) ? lastDay : period.to();
            var whole = daysOfService(from, signedUntil);
            return whole == 0 ? BigDecimal.ZERO
                    : BigDecimal.valueOf((long) hoursDue * MINUTES * daysOfService(first, last))
                            .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
        }

        private long daysOfService(LocalDate first, LocalDate last) {
            return first.isAfter(last) ? 0
                    : first.datesUntil(last.plusDays(1)).filter(day -> serviceDays.contains(day.getDayOfWeek()))
                            .count();
        }
    }

    Reading of(Period period) {
        return Reading.ofHours(sum(held.subMap(period.from(), true, period.to(), true).values()),
                terms.stream().map(each -> each.minutesDue(period)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static long sum(Collection<Long> minutes) {
        return minutes.stream().mapToLong(Long::longValue).sum();
    }
}
