package fr.entente.dossierservice.dossier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How far a dossier has come, and so what may be done with it: the one place of those rules.
 *
 * @param step the last one reached or passed over; null while the dossier is only received
 * @param since the day of the opening, the last step or the reopening, whichever came last
 * @param closedOn null while the dossier is open
 * @param checked the recurrences asked since this closing
 */
public record DossierProgress(
        LocalDate since,
        @Nullable Step step,
        @Nullable LocalDate closedOn,
        Set<RecurrenceDelay> checked) {

    static final DossierProgress NONE = new DossierProgress(LocalDate.EPOCH, null, null, Set.of());

    static DossierProgress openedOn(LocalDate openedOn) {
        return new DossierProgress(openedOn, null, null, Set.of());
    }

    public Optional<Step> nextStep() {
        return Step.after(step);
    }

    public void mustAllowStep(Step wanted, LocalDate on) {
        mustBeOpen();
        Step next = nextStep().orElseThrow(DossierRejection.NoStepLeft::new);
        if (wanted != next) {
            throw new DossierRejection.StepOutOfOrder(next);
        }
        mustNotPrecede(since, on);
    }

    public void mustAllowOrientation(LocalDate on) {
        mustBeOpen();
        mustNotPrecede(since, on);
    }

    public void mustAllowClosing(Outcome outcome, LocalDate on) {
        mustBeOpen();
        if (step == null && outcome.needsDiagnosis()) {
            throw new DossierRejection.NeedsDiagnosis();
        }
        mustNotPrecede(since, on);
    }

    public void mustAllowRecurrence(RecurrenceDelay delay, LocalDate on) {
        LocalDate due = delay.dueAfter(mustBeClosed());
        if (checked.contains(delay)) {
            throw new DossierRejection.RecurrenceAlreadyChecked(delay);
        }
        if (on.isBefore(due)) {
            throw new DossierRejection.RecurrenceTooEarly(due);
        }
    }

    public void mustAllowReopening(LocalDate on) {
        mustNotPrecede(mustBeClosed(), on);
    }

    private void mustBeOpen() {
        if (closedOn != null) {
            throw new DossierRejection.AlreadyClosed(closedOn);
        }
    }

    private LocalDate mustBeClosed() {
        if (closedOn == null) {
            throw new DossierRejection.StillOpen();
        }
        return closedOn;
    }

    private static void mustNotPrecede(LocalDate earliest, LocalDate day) {
        if (day.isBefore(earliest)) {
            throw new DossierRejection.TooEarly(earliest);
        }
    }

    DossierProgress withStep(Step reached, LocalDate on) {
        return new DossierProgress(on, reached, null, Set.of());
    }

    DossierProgress withClosing(LocalDate on) {
        return new DossierProgress(since, step, on, Set.of());
    }

    DossierProgress withRecurrence(RecurrenceDelay delay) {
        return new DossierProgress(since, step, closedOn,
                Stream.concat(checked.stream(), Stream.of(delay)).collect(Collectors.toUnmodifiableSet()));
    }

    DossierProgress withReopening(LocalDate on) {
        return new DossierProgress(on, step, null, Set.of());
    }
}
