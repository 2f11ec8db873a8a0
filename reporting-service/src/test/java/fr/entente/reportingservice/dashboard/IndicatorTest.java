package fr.entente.reportingservice.dashboard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.cells.Measure;

import static org.assertj.core.api.Assertions.assertThat;

class IndicatorTest {

    private static final UUID LANDLORD = UUID.randomUUID();
    private static final Tally NOTHING = Tally.of(Stream.empty());
    private static final Reading UNASKED = Reading.count(0);

    @Test
    void countsInterventionsAndPeople() {
        var figures = flow(new CellRow(0, LANDLORD, Measure.TOTAL, "", new Tally.Sums(3, 14, 55)),
                new CellRow(1, LANDLORD, Measure.TOTAL, "", new Tally.Sums(2, 0, 10)));

        assertThat(value(Indicator.INTERVENTIONS, figures)).isEqualTo("5");
        assertThat(value(Indicator.PEOPLE_MET, figures)).isEqualTo("14");
    }

    @Test
    void asksForAnAnswerAndAnOrientation() {
        var figures = flow(requests("RECEIVED", 3), requests("ANSWERED", 3), requests("ORIENTED", 2),
                requests("KEPT", 2));

        assertThat(Indicator.REQUESTS_ANSWERED.read(figures))
                .isEqualTo(new Reading(new BigDecimal("66.7"), 2L, 3L, false));
    }

    @Test
    void saysNothingOfAShareOfNone() {
        var nothing = new Figures(NOTHING, NOTHING, 0, UNASKED, _ -> null);

        assertThat(Indicator.REQUESTS_ANSWERED.read(nothing).value()).isNull();
        assertThat(Indicator.FIRST_ANSWER.read(nothing).value()).isNull();
        assertThat(Indicator.WITHOUT_RECURRENCE.read(nothing)).isEqualTo(new Reading(null, 0L, 0L, false));
        assertThat(Indicator.PER_1000_DWELLINGS.read(nothing).value()).isNull();
        assertThat(value(Indicator.INTERVENTIONS, nothing)).isEqualTo("0");
    }

    @Test
    void takesTheMiddleOfAnOddNumberOfHours() {
        var figures = flow(cell(Measure.FIRST_ANSWER, "5", 1), cell(Measure.FIRST_ANSWER, "20", 1),
                cell(Measure.FIRST_ANSWER, "1000", 1));

        assertThat(value(Indicator.FIRST_ANSWER, figures)).isEqualTo("2.0");
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumberOfDays() {
        var figures = flow(cell(Measure.CLOSE_DAYS, "9", 1), cell(Measure.CLOSE_DAYS, "90", 1),
                cell(Measure.CLOSE_DAYS, "101", 1), cell(Measure.CLOSE_DAYS, "300", 1));

        assertThat(value(Indicator.TIME_TO_CLOSE, figures)).isEqualTo("95.5");
    }

    @Test
    void countsATownOnceHoweverItIsTouched() {
        var towns = Map.of("a", "Champigny-sur-Marne", "b", "Champigny-sur-Marne", "c", "Chennevières");
        var figures = new Figures(tally(cell(Measure.SITE, "a", 4), cell(Measure.OPENED, "b", 1),
                cell(Measure.OPENED, "c", 1)), NOTHING, 0, UNASKED, towns::get);

        assertThat(value(Indicator.TOWNS, figures)).isEqualTo("2");
    }

    @Test
    void countsWhatIsOpenFromAllFlowsUntilTheLastDay() {
        var figures = new Figures(NOTHING, tally(cell(Measure.STEP_FLOW, "RECEIVED", 1),
                cell(Measure.STEP_FLOW, "DIAGNOSIS", 6)), 0, UNASKED, _ -> null);

        assertThat(value(Indicator.DOSSIERS_OPEN, figures)).isEqualTo("7");
    }

    @Test
    void waitsSixMonthsForARecurrence() {
        var figures = standing(cell(Measure.AFTER_6, "DUE", 20), cell(Measure.AFTER_6, "RECURRED", 1),
                cell(Measure.AFTER_3, "DUE", 30), cell(Measure.AFTER_3, "RECURRED", 2));

        assertThat(Indicator.WITHOUT_RECURRENCE.read(figures))
                .isEqualTo(new Reading(new BigDecimal("95.0"), 19L, 20L, false));
    }

    @Test
    void isProvisionalAfterThreeMonths() {
        var figures = standing(cell(Measure.AFTER_3, "DUE", 4), cell(Measure.AFTER_3, "RECURRED", 1));

        assertThat(Indicator.WITHOUT_RECURRENCE.read(figures))
                .isEqualTo(new Reading(new BigDecimal("75.0"), 3L, 4L, true));
    }

    @Test
    void relatesDossiersToDwellings() {
        var figures = new Figures(tally(cell(Measure.OPENED, "a", 14)), NOTHING, 5836, UNASKED, _ -> null);

        assertThat(Indicator.PER_1000_DWELLINGS.read(figures))
                .isEqualTo(new Reading(new BigDecimal("2.4"), 14L, 5836L, false));
    }

    private static String value(Indicator indicator, Figures figures) {
        return String.valueOf(indicator.read(figures).value());
    }

    private static Figures flow(CellRow... rows) {
        return new Figures(tally(rows), NOTHING, 0, UNASKED, _ -> null);
    }

    private static Figures standing(CellRow... rows) {
        return new Figures(NOTHING, tally(rows), 0, UNASKED, _ -> null);
    }

    private static Tally tally(CellRow... rows) {
        return Tally.of(Stream.of(rows));
    }

    private static CellRow requests(String code, long n) {
        return cell(Measure.REQUEST, code, n);
    }

    private static CellRow cell(Measure measure, String code, long n) {
        return new CellRow(0, LANDLORD, measure, code, new Tally.Sums(n, 0, 0));
    }
}
