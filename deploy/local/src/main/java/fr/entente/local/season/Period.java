package fr.entente.local.season;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** From the first day of the scheme until the moment at which the season was first loaded. */
public record Period(LocalDate firstDay, Instant now) {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final double DAYS_OF_A_YEAR = 365;

    public static Period ofMonths(int months, Instant now) {
        return new Period(LocalDate.ofInstant(now, PARIS).minusMonths(months), now);
    }

    public LocalDate today() {
        return dayOf(now);
    }

    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, today())) + 1;
    }

    double years() {
        return days() / DAYS_OF_A_YEAR;
    }

    boolean isPast(Instant moment) {
        return moment.isBefore(now);
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(today());
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, PARIS);
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(PARIS).toInstant();
    }
}
