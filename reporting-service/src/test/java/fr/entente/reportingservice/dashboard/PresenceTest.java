package fr.entente.reportingservice.dashboard;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.dashboard.Presence.Terms;

import static org.assertj.core.api.Assertions.assertThat;

class PresenceTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Set<DayOfWeek> WEDNESDAY_TO_SUNDAY = Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Terms YEAR = terms(END, END);

    @Test
    void owesAllItsHoursOverTheWholeContract() {
        assertThat(presence(YEAR).of(new Period(BEGIN, END)).denominator()).isEqualTo(8_800);
        assertThat(presence(YEAR).of(new Period(BEGIN.minusYears(1), END.plusYears(1))).denominator())
                .isEqualTo(8_800);
    }

    @Test
    void owesTheSameOnEachDayOfServiceAndNothingOnTheOthers() {
        var monday = LocalDate.of(2026, 1, 19);
        assertThat(presence(YEAR).of(new Period(monday, monday.plusDays(1))).denominator()).isZero();
        assertThat(presence(YEAR).of(new Period(monday, monday.plusDays(1))).value()).isNull();
        assertThat(presence(YEAR).of(new Period(monday, monday.plusDays(6))).denominator())
                .isEqualTo(Math.round(8_800 * 5 / 261.0));
    }

    @Test
    void goesOnAtTheSameRateWhenRenewedAndStopsWhenEnded() {
        var week = new Period(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 7));
        assertThat(presence(terms(END, END.plusYears(1))).of(week).denominator())
                .isEqualTo(Math.round(8_800 * 5 / 261.0));
        assertThat(presence(terms(END, LocalDate.of(2026, 6, 30))).of(week).denominator()).isZero();
    }

    @Test
    void sharesWhatWasHeldInThePeriodAlone() {
        var friday = LocalDate.of(2026, 1, 16);
        var reading = presence(YEAR).of(new Period(friday, friday));
        assertThat(reading.numerator()).isEqualTo(13); // 750 minutes
        assertThat(reading.denominator()).isEqualTo(34);
        assertThat(reading.value()).isEqualTo(new BigDecimal("37.1"));
        assertThat(presence(YEAR).of(new Period(friday.plusDays(1), END)).numerator()).isZero();
    }

    private static Presence presence(Terms terms) {
        return new Presence(new TreeMap<>(Map.of(LocalDate.of(2026, 1, 16), 750L)), List.of(terms));
    }

    private static Terms terms(LocalDate signedUntil, LocalDate lastDay) {
        return new Terms(BEGIN, signedUntil, lastDay, WEDNESDAY_TO_SUNDAY, 8_800);
    }
}
