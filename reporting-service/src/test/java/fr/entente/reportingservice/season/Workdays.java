package fr.entente.reportingservice.season;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days on which a landlord's office works, from a list: the services work it out, each in its own way. */
final class Workdays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<MonthDay> EACH_YEAR = Stream.of("--01-01", "--05-01", "--05-08", "--07-14", "--08-15",
            "--11-01", "--11-11", "--12-25").map(MonthDay::parse).collect(Collectors.toUnmodifiableSet());
    private static final Set<LocalDate> WITH_EASTER = Stream
            .of("2024-04-01", "2024-05-09", "2024-05-20", "2025-04-21", "2025-05-29", "2025-06-09", "2026-04-06",
                    "2026-05-14", "2026-05-25", "2027-03-29", "2027-05-06", "2027-05-17")
            .map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());

    private Workdays() {}

    static LocalDate after(LocalDate day, int count) {
        return day.datesUntil(day.plusDays(30)).skip(1).filter(Workdays::isWorked).skip(count - 1L).findFirst()
                .orElseThrow();
    }

    private static boolean isWorked(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !EACH_YEAR.contains(MonthDay.from(day))
                && !WITH_EASTER.contains(day);
    }
}
