package fr.entente.reportingservice.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.cells.Measure;
import fr.entente.reportingservice.dossier.DossierEntry.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DossierHistoryTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID SITE = UUID.randomUUID();
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 10);
    private static final LocalDate CLOSED = LocalDate.of(2026, 2, 28);

    private final List<DossierEntry> entries = new ArrayList<>();

    @Test
    void isOpenAndReceivedFromItsFirstDay() {
        assertThat(opened().marks()).isEqualTo(Map.of(
                mark(OPENED, Measure.OPENED, SITE.toString()), 1,
                mark(OPENED, Measure.OPEN_FLOW, SITE.toString()), 1,
                mark(OPENED, Measure.STEP_FLOW, "RECEIVED"), 1));
    }

    @Test
    void movesFromStepToStep() {
        var history = opened(entry(Kind.STEP, OPENED.plusDays(3), "DIAGNOSIS"));

        assertThat(history.marks()).containsEntry(mark(OPENED, Measure.HANDLED, ""), 1)
                .containsEntry(mark(OPENED.plusDays(3), Measure.STEP_FLOW, "RECEIVED"), -1)
                .containsEntry(mark(OPENED.plusDays(3), Measure.STEP_FLOW, "DIAGNOSIS"), 1);
    }

    @Test
    void isHandledOnceHoweverManySteps() {
        var history = opened(entry(Kind.STEP, OPENED, "DIAGNOSIS"), entry(Kind.STEP, OPENED, "CONFLICT_MANAGEMENT"));

        assertThat(history.marks()).containsEntry(mark(OPENED, Measure.HANDLED, ""), 1)
                .containsEntry(mark(OPENED, Measure.STEP_FLOW, "CONFLICT_MANAGEMENT"), 1)
                .doesNotContainKey(mark(OPENED, Measure.STEP_FLOW, "DIAGNOSIS"));
    }

    @Test
    void fallsDueThreeAndSixMonthsAfterItsClosing() {
        var history = opened(entry(Kind.CLOSED, CLOSED, "ORAL_AGREEMENT"));

        assertThat(history.closedOn()).isEqualTo(CLOSED);
        assertThat(history.marks()).containsEntry(mark(CLOSED, Measure.OUTCOME, "ORAL_AGREEMENT"), 1)
                .containsEntry(mark(CLOSED, Measure.CLOSE_DAYS, "49"), 1)
                .containsEntry(mark(CLOSED, Measure.STEP_FLOW, "RECEIVED"), -1)
                .containsEntry(mark(LocalDate.of(2026, 5, 28), Measure.AFTER_3, "DUE"), 1)
                .containsEntry(mark(LocalDate.of(2026, 8, 28), Measure.AFTER_6, "DUE"), 1);
    }

    @Test
    void hasRecurredFromTheDayThatIsKnownButNotBeforeItIsDue() {
        var known = LocalDate.of(2026, 6, 1);
        var history = opened(entry(Kind.CLOSED, CLOSED, "ORAL_AGREEMENT"), entry(Kind.RECURRED, known, "3"));

        assertThat(history.marks()).containsEntry(mark(known, Measure.AFTER_3, "RECURRED"), 1)
                .containsEntry(mark(LocalDate.of(2026, 8, 28), Measure.AFTER_6, "RECURRED"), 1);
        assertThat(history.checked("3")).isTrue();
        assertThat(history.checked("6")).isFalse();
    }

    @Test
    void isOpenAgainAfterARecurrenceAndItsFirstClosingHasRecurred() {
        var reopened = LocalDate.of(2026, 4, 1);
        var history = opened(entry(Kind.CLOSED, CLOSED, "ORAL_AGREEMENT"),
                entry(Kind.REOPENED, reopened, "RECURRENCE"));

        assertThat(history.closedOn()).isNull();
        assertThat(history.marks()).containsEntry(mark(reopened, Measure.STEP_FLOW, "RECEIVED"), 1)
                .containsEntry(mark(LocalDate.of(2026, 5, 28), Measure.AFTER_3, "RECURRED"), 1);
    }

    @Test
    void isNoLongerDueWhenAClosingWasUndoneForAnotherReason() {
        var inTime = opened(entry(Kind.CLOSED, CLOSED, "FAILED"),
                entry(Kind.REOPENED, CLOSED.plusDays(1), "NEW_ELEMENT"));

        assertThat(inTime.marks().keySet()).extracting(DossierMark::measure)
                .doesNotContain(Measure.AFTER_3, Measure.AFTER_6);
    }

    @Test
    void countsAnOrientationOnItsDayAndWhetherItIsAcceptedNow() {
        var made = OPENED.plusDays(4);
        var history = opened(entry(Kind.ORIENTED, made, ""), entry(3, Kind.ORIENTED, made, ""),
                entry(Kind.HEARD, CLOSED, "2 ACCEPTED"), entry(Kind.HEARD, CLOSED, "3 ACCEPTED"),
                entry(Kind.HEARD, CLOSED, "3 NO_ANSWER"));

        assertThat(history.marks()).containsEntry(mark(made, Measure.ORIENTATION, "SENT"), 2)
                .containsEntry(mark(made, Measure.ORIENTATION, "ACCEPTED"), 1);
    }

    @Test
    void countsWhoTookPartInAMeeting() {
        var met = OPENED.plusDays(4);
        var history = opened(entry(Kind.MET, met, "a"), entry(Kind.MET, met.plusDays(2), "a\nb"),
                entry(Kind.MET, met.plusDays(3), ""));

        assertThat(history.marks()).containsEntry(mark(met, Measure.MEDIATED, "a"), 1)
                .containsEntry(mark(met.plusDays(2), Measure.MEDIATED, "a"), 1)
                .containsEntry(mark(met.plusDays(2), Measure.MEDIATED, "b"), 1);
        assertThat(history.marks().keySet()).filteredOn(each -> each.measure() == Measure.MEDIATED).hasSize(3);
    }

    @Test
    void countsAsDueUntilItWasUndone() {
        var undone = LocalDate.of(2026, 7, 1);
        var history = opened(entry(Kind.CLOSED, CLOSED, "FAILED"), entry(Kind.REOPENED, undone, "NEW_ELEMENT"));

        assertThat(history.marks()).containsEntry(mark(LocalDate.of(2026, 5, 28), Measure.AFTER_3, "DUE"), 1)
                .containsEntry(mark(undone, Measure.AFTER_3, "DUE"), -1);
        assertThat(history.marks().keySet()).extracting(DossierMark::measure).doesNotContain(Measure.AFTER_6);
    }

    @Test
    void countsEachOfItsClosings() {
        var again = LocalDate.of(2026, 4, 10);
        var history = opened(entry(Kind.CLOSED, CLOSED, "FAILED"),
                entry(Kind.REOPENED, CLOSED.plusDays(5), "RECURRENCE"), entry(Kind.CLOSED, again, "WRITTEN_AGREEMENT"));

        assertThat(history.closedOn()).isEqualTo(again);
        assertThat(history.marks()).containsEntry(mark(CLOSED, Measure.OUTCOME, "FAILED"), 1)
                .containsEntry(mark(again, Measure.OUTCOME, "WRITTEN_AGREEMENT"), 1)
                .containsEntry(mark(again, Measure.CLOSE_DAYS, "90"), 1);
    }

    @Test
    void cannotGoOnWithoutHavingBeenOpened() {
        assertThatIllegalStateException().isThrownBy(
                () -> new DossierHistory(List.of(entry(Kind.STEP, OPENED, "DIAGNOSIS"))));
    }

    private DossierHistory opened(DossierEntry... later) {
        entries.add(new DossierEntry(ID, 1, ID, ID, SITE, Kind.OPENED, OPENED, ""));
        entries.addAll(List.of(later));
        return new DossierHistory(entries);
    }

    private static DossierEntry entry(Kind kind, LocalDate day, String code) {
        return entry(2, kind, day, code);
    }

    private static DossierEntry entry(long version, Kind kind, LocalDate day, String code) {
        @Nullable UUID nowhere = null;
        return new DossierEntry(ID, version, ID, ID, nowhere, kind, day, code);
    }

    private static DossierMark mark(LocalDate day, Measure measure, String code) {
        return new DossierMark(day, measure, code);
    }
}
