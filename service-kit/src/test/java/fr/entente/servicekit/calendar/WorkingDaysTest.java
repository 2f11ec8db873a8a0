package fr.entente.servicekit.calendar;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
            "2026-01-14, 2026-01-16", // a Wednesday
            "2026-01-15, 2026-01-19", // a Thursday, over the week-end
            "2026-01-16, 2026-01-20", // a Friday
            "2026-01-17, 2026-01-20", // a Saturday
            "2026-04-02, 2026-04-07", // before Easter
            "2026-04-30, 2026-05-05", // over the first of May
            "2026-05-07, 2026-05-12", // over the eighth of May
            "2026-05-13, 2026-05-18", // over Ascension
            "2026-05-22, 2026-05-27", // over Whitsun
            "2026-12-24, 2026-12-29", // over Christmas
            "2026-12-31, 2027-01-05"}) // over New Year
    void countsTwoWorkingDays(LocalDate day, LocalDate last) {
        assertThat(WorkingDays.after(day, 2)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-16, 2026-01-15", "2026-01-19, 2026-01-16", "2026-04-07, 2026-04-03", "2026-01-02, 2025-12-31"})
    void findsTheWorkingDayBefore(LocalDate day, LocalDate before) {
        assertThat(WorkingDays.before(day)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-21", "2027-03-29", "2038-04-26", "2008-03-24", // Easter Monday, early and late
            "2025-07-14", "2025-08-15", "2025-11-11", "2025-12-25", "2026-01-01"})
    void nobodyWorksOnAHoliday(LocalDate holiday) {
        assertThat(WorkingDays.isWorked(holiday)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-03", "2025-12-26"}) // Good Friday, Saint Stephen's Day
    void whatIsAHolidayInAlsaceOnlyIsAWorkingDay(LocalDate day) {
        assertThat(WorkingDays.isWorked(day)).isTrue();
    }
}
