package fr.entente.dossierservice.dossier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.Side;

/**
 * How far a dossier has come, and so what may be done with it: the one place of those rules.
 *
 * @param step the last one reached or passed over; null while the dossier is only received
 * @param since the day of the opening, the last step or the reopening, whichever came last
 * @param closedOn null while the dossier is open
 * @param checked the recurrences asked since this closing
 * @param consents of both sides to be mediated
 */
public record DossierProgress(
        LocalDate since,
        @Nullable Step step,
        @Nullable LocalDate closedOn,
        Set<RecurrenceDelay> checked,
        Consents consents) {

    static final DossierProgress NONE = new DossierProgress(LocalDate.EPOCH, null, null, Set.of(), Consents.NONE);

    static DossierProgress openedOn(LocalDate openedOn) {
        return new DossierProgress(openedOn, null, null, Set.of(), Consents.NONE);
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

    public void mustAllowConsent(Side side, LocalDate on) {
        mustBeOpen();
        consents.of(side).mustAllowGiving(on);
    }

    /** At any time, also of a dossier that is closed. */
    public void mustAllowWithdrawal(Side side, LocalDate on) {
        consents.of(side).mustAllowWithdrawal(on);
    }

    /** One side apart may be met to win its consent; nobody sits at one table against his will. */
    public void mustAllowMeeting(MeetingKind kind) {
        mustBeOpen();
        if (kind == MeetingKind.COMMON && !consents.ofBoth()) {
            throw new DossierRejection.NeedsBothConsents();
        }
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

    public void mustBeOpen() {
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
        return new DossierProgress(on, reached, null, Set.of(), consents);
    }

    DossierProgress withConsents(Consents now) {
        return new DossierProgress(since, step, closedOn, checked, now);
    }

    DossierProgress withClosing(LocalDate on) {
        return new DossierProgress(since, step, on, Set.of(), consents);
    }

    DossierProgress withRecurrence(RecurrenceDelay delay) {
        return new DossierProgress(since, step, closedOn,
                Stream.concat(checked.stream(), Stream.of(delay)).collect(Collectors.toUnmodifiableSet()), consents);
    }

    DossierProgress withReopening(LocalDate on) {
        return new DossierProgress(on, step, null, Set.of(), consents);
    }
}
