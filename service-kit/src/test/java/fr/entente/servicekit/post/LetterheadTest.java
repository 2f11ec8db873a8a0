package fr.entente.servicekit.post;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LetterheadTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Test
    void writesADayAsItIsSpoken() {
        assertThat(Letterhead.day(FIRST, Locale.of("FR"))).isEqualTo("mardi 1er décembre 2026");
        assertThat(Letterhead.day(FIRST.plusDays(10), Locale.FRENCH)).isEqualTo("vendredi 11 décembre 2026");
        assertThat(Letterhead.day(FIRST, Locale.of("EN"))).isEqualTo("Tuesday 1 December 2026");
    }
}
