package fr.entente.local.season;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import fr.entente.local.scheme.Scheme;

/** The days on which the team worked, and how much happens when. */
final class Evenings {

    private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 24),
            MonthDay.of(12, 25), MonthDay.of(12, 31));
    private static final double SUMMER = 1.32;
    private static final double WINTER = 0.82;
    private static final double BUSY_NIGHT = 1.3;
    private static final double QUIET_NIGHT = 0.85;
    private static final int MINUTES = 60;
    private static final int LAST_MINUTES_OF_A_SHIFT = 15;

    private final NavigableSet<LocalDate> days;
    private final Scheme scheme;

    private Evenings(Scheme scheme, NavigableSet<LocalDate> days) {
        this.scheme = scheme;
        this.days = days;
    }

    static Evenings of(Scheme scheme, Period period, long seed) {
        var chance = Chance.of(seed, scheme.code() + "/evenings");
        var worked = new TreeSet<LocalDate>();
        period.firstDay().datesUntil(period.today().plusDays(1))
                .filter(day -> scheme.contract().serviceDays().contains(day.getDayOfWeek()))
                .filter(day -> !chance.oneIn(scheme.volumes().eveningsOffPercent()))
                .filter(day -> !HOLIDAYS.contains(MonthDay.from(day))).forEach(worked::add);
        return new Evenings(scheme, worked);
    }

    List<LocalDate> days() {
        return List.copyOf(days);
    }

    Optional<LocalDate> from(LocalDate day) {
        return Optional.ofNullable(days.ceiling(day));
    }

    /** Both ends included. */
    List<LocalDate> between(LocalDate from, LocalDate until) {
        return from.isAfter(until) ? List.of() : List.copyOf(days.subSet(from, true, until, true));
    }

    /** Friday and Saturday nights and the warm months are busier; about one on average over a year. */
    static double busyness(LocalDate day) {
        var night = switch (day.getDayOfWeek()) {
            case FRIDAY, SATURDAY -> BUSY_NIGHT;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SUNDAY -> QUIET_NIGHT;
        };
        return night * season(day);
    }

    static double season(LocalDate day) {
        return switch (day.getMonth()) {
            case MAY, JUNE, JULY, AUGUST, SEPTEMBER -> SUMMER;
            default -> WINTER;
        };
    }

    /** A moment of the shift, at the hours at which things happen. */
    Instant moment(LocalDate day, Chance chance) {
        var hour = Integer.parseInt(chance.one(Weights.of(scheme.volumes().hours())));
        var time = LocalTime.of(hour, chance.between(0, MINUTES - 1));
        return Period.at(day, within(time));
    }

    Instant end(LocalDate day) {
        return Period.at(day, scheme.contract().closesAt());
    }

    private LocalTime within(LocalTime time) {
        var last = scheme.contract().closesAt().minusMinutes(LAST_MINUTES_OF_A_SHIFT);
        return time.isAfter(last) ? last.minusMinutes(time.getMinute()) : time;
    }
}
