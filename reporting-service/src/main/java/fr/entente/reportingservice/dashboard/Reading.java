package fr.entente.reportingservice.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator says.
 *
 * @param value nothing where there is nothing to say it of, such as a share of none
 * @param provisional it does not yet say what its definition says
 */
record Reading(
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        boolean provisional) {

    private static final Reading NOTHING = new Reading(null, null, null, false);

    static Reading count(long value) {
        return new Reading(BigDecimal.valueOf(value), null, null, false);
    }

    static Reading percent(long numerator, long denominator) {
        return ratio(numerator, denominator, 100);
    }

    static Reading perThousand(long numerator, long denominator) {
        return ratio(numerator, denominator, 1000);
    }

    /**
     * Of what the histogram holds, the middle; of an even number the mean of the two in the middle.
     *
     * @param perUnit into how many steps of the histogram the unit is divided
     */
    static Reading median(SortedMap<Long, Long> histogram, long perUnit) {
        long seen = histogram.values().stream().mapToLong(Long::longValue).sum();
        if (seen == 0) {
            return NOTHING;
        }
        var twice = nth(histogram, (seen + 1) / 2) + nth(histogram, seen / 2 + 1);
        return new Reading(divide(twice, 2 * perUnit), null, seen, false);
    }

    Reading asProvisional() {
        return new Reading(value, numerator, denominator, true);
    }

    /** Minutes beside minutes, told in whole hours; the share is that of the minutes. */
    static Reading ofHours(long held, BigDecimal due) {
        var share = due.signum() == 0 ? null
                : BigDecimal.valueOf(held * 100).divide(due, 1, RoundingMode.HALF_UP);
        return new Reading(share, hours(BigDecimal.valueOf(held)), hours(due), false);
    }

    private static long hours(BigDecimal minutes) {
        return minutes.divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP).longValueExact();
    }

    private static Reading ratio(long numerator, long denominator, long scale) {
        var value = denominator == 0 ? null : divide(numerator * scale, denominator);
        return new Reading(value, numerator, denominator, false);
    }

    private static long nth(SortedMap<Long, Long> histogram, long n) {
        long seen = 0;
        for (var entry : histogram.entrySet()) {
            seen += entry.getValue();
            if (seen >= n) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("There are fewer than " + n);
    }

    private static BigDecimal divide(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 1, RoundingMode.HALF_UP);
    }
}
