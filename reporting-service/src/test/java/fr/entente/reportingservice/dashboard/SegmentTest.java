package fr.entente.reportingservice.dashboard;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void readsAYearAsMonths() {
        assertThat(Segment.of(0, new Period(NEW_YEAR, LocalDate.of(2026, 12, 31))))
                .containsExactly(new Segment(0, true, NEW_YEAR, LocalDate.of(2026, 12, 1)));
    }

    @Test
    void readsWhatIsNoWholeMonthByDay() {
        assertThat(Segment.of(3, new Period(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 4, 2)))).containsExactly(
                new Segment(3, false, LocalDate.of(2026, 1, 20), LocalDate.of(2026, 1, 31)),
                new Segment(3, true, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)),
                new Segment(3, false, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2)));
    }

    @Test
    void coversEveryDayOnce() {
        for (int first = 0; first < 40; first++) {
            for (int days = 0; days < 100; days++) {
                var period = new Period(NEW_YEAR.plusDays(first), NEW_YEAR.plusDays(first + days));
                long covered = Segment.of(0, period).stream().mapToLong(SegmentTest::days).sum();
                assertThat(covered).as(period.toString()).isEqualTo(period.days());
            }
        }
    }

    private static long days(Segment segment) {
        var last = segment.whole() ? segment.to().plusMonths(1).minusDays(1) : segment.to();
        return new Period(segment.from(), last).days();
    }
}
