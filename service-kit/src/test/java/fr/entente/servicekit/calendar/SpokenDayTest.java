package fr.entente.servicekit.calendar;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenDayTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Test
    void saysTheFirstOfAMonthAsItsLanguageDoes() {
        assertThat(SpokenDay.of(FIRST, Locale.FRANCE)).isEqualTo("1er décembre 2026");
        assertThat(SpokenDay.of(FIRST.plusDays(10), Locale.FRENCH)).isEqualTo("11 décembre 2026");
        assertThat(SpokenDay.of(FIRST, Locale.ENGLISH)).isEqualTo("1 December 2026");
    }

    @Test
    void namesTheWeekdayWhereItIsWanted() {
        assertThat(SpokenDay.withWeekday(FIRST, Locale.of("FR"))).isEqualTo("mardi 1er décembre 2026");
        assertThat(SpokenDay.withWeekday(FIRST.plusDays(10), Locale.FRENCH)).isEqualTo("vendredi 11 décembre 2026");
        assertThat(SpokenDay.withWeekday(FIRST, Locale.of("EN"))).isEqualTo("Tuesday 1 December 2026");
    }
}
