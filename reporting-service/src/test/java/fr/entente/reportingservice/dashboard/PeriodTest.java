package fr.entente.reportingservice.dashboard;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTest {

    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void comesAfterOneOfTheSameLength() {
        var march = new Period(FIRST_OF_MARCH, LocalDate.of(2026, 3, 31));

        assertThat(march.previous()).isEqualTo(new Period(LocalDate.of(2026, 1, 29), LocalDate.of(2026, 2, 28)));
    }

    @Test
    void fallsIntoDaysWeeksOrMonths() {
        assertThat(until(10).parts()).hasSize(11).first().isEqualTo(new Period(FIRST_OF_MARCH, FIRST_OF_MARCH));
        assertThat(until(59).parts()).hasSize(9).last()
                .isEqualTo(new Period(FIRST_OF_MARCH.plusDays(56), FIRST_OF_MARCH.plusDays(59)));
        assertThat(until(364).parts()).hasSize(12).last().extracting(Period::to)
                .isEqualTo(FIRST_OF_MARCH.plusDays(364));
    }

    @Test
    void hasPartsThatFollowEachOtherWithoutGap() {
        for (int days = 0; days < 500; days++) {
            var period = until(days);
            var next = period.from();
            for (var part : period.parts()) {
                assertThat(part.from()).isEqualTo(next);
                next = part.to().plusDays(1);
            }
            assertThat(next).isEqualTo(period.to().plusDays(1));
        }
    }

    @Test
    void cutsItsFirstAndItsLastWeek() {
        var period = new Period(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 17)); // Wednesday to Tuesday

        assertThat(period.weeks()).containsExactly(
                new Period(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 8)),
                new Period(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 15)),
                new Period(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 17)));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> until(-1));
    }

    private static Period until(int days) {
        return new Period(FIRST_OF_MARCH, FIRST_OF_MARCH.plusDays(days));
    }
}
