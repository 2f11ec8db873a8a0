package fr.entente.reportingservice.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The days a dashboard is about, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    private static final int DAYS_ONE_BY_ONE = 21;
    private static final int DAYS_BY_WEEK = 182;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins");
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Of the same length, just before. */
    public Period previous() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** By day, by week or by month, so that a line drawn over them is neither empty nor crowded. */
    List<Period> parts() {
        var parts = new ArrayList<Period>();
        for (var start = from; !start.isAfter(to);) {
            var next = afterPart(start);
            parts.add(new Period(start, next.minusDays(1).isAfter(to) ? to : next.minusDays(1)));
            start = next;
        }
        return parts;
    }

    /** From Monday to Sunday, the first and the last cut where the period is. */
    List<Period> weeks() {
        var weeks = new ArrayList<Period>();
        for (var monday = monday(); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            var sunday = monday.plusDays(6);
            weeks.add(new Period(monday.isBefore(from) ? from : monday, sunday.isAfter(to) ? to : sunday));
        }
        return weeks;
    }

    private LocalDate monday() {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate afterPart(LocalDate start) {
        if (days() <= DAYS_ONE_BY_ONE) {
            return start.plusDays(1);
        }
        return days() <= DAYS_BY_WEEK ? start.plusWeeks(1) : start.with(TemporalAdjusters.firstDayOfNextMonth());
    }
}
