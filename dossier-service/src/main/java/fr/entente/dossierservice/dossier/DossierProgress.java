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
 * @param since the day of the opening, the last step or the reopening, whichever came last
 * @param step the last one reached or passed over; null while the dossier is only received
 * @param passed whether that one was passed over
 * @param closedOn null while the dossier is open
 * @param checked the recurrences asked since this closing
 * @param consents of both sides to be mediated
 */
public record DossierProgress(
        LocalDate since,
        @Nullable Step step,
        boolean passed,
        @Nullable LocalDate closedOn,
        Set<RecurrenceDelay> checked,
        Consents consents,
        Evidence evidence,
        Halt halt) {

    static final DossierProgress NONE = openedOn(LocalDate.EPOCH);

    static DossierProgress openedOn(LocalDate openedOn) {
        return new DossierProgress(openedOn, null, false, null, Set.of(), Consents.NONE, Evidence.NONE, Halt.NONE);
    }

    DossierProgress owingChecklist(boolean owed) {
        return withHalt(new Halt(null, null, owed, false));
    }

    public Optional<Step> nextStep() {
        return Step.after(step);
    }

    /**
     * A step that was taken is left for the next one with something to show; passing the next one over needs a reason
     * only.
     */
    public void mustAllowStep(Step wanted, boolean passing, LocalDate on) {
        mustBeAtWork();
        halt.mustOweNoChecklist();
        halt.mustNotExclude();
        Step next = nextStep().orElseThrow(CourseRejection.NoStepLeft::new);
        if (wanted != next) {
            throw new CourseRejection.StepOutOfOrder(next);
        }
        mustNotPrecede(since, on);
        if (!passing) {
            mustHaveSomethingToShow();
        }
    }

    private void mustHaveSomethingToShow() {
        if (step != null && !passed) {
            evidence.mustLetGo(step);
        }
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
        mustBeAtWork();
        halt.mustNotExclude();
        if (kind == MeetingKind.COMMON) {
            mustHaveBothConsents();
        }
    }

    public void mustAllowAgreement() {
        mustBeAtWork();
        halt.mustNotExclude();
        mustHaveBothConsents();
    }

    public void mustAllowFollowUp() {
        if (evidence.agreements().isEmpty()) {
            throw new MediationRejection.NoAgreement();
        }
    }

    private void mustHaveBothConsents() {
        if (!consents.ofBoth()) {
            throw new MediationRejection.NeedsBothConsents();
        }
    }

    public void mustAllowSuspension(LocalDate on) {
        mustBeAtWork();
        mustNotPrecede(since, on);
    }

    public void mustAllowResumption(LocalDate on) {
        mustBeOpen();
        halt.mustSuspend(on);
    }

    public void mustAllowClosing(Outcome outcome, LocalDate on) {
        mustBeOpen();
        if (step == null && outcome.needsDiagnosis()) {
            throw new CourseRejection.NeedsDiagnosis();
        }
        mustNotPrecede(since, on);
        evidence.mustBearOut(outcome);
        if (step == Step.ACCOMPANIMENT && outcome.claimsCalm()) {
            mustHaveSomethingToShow();
        }
    }

    public void mustAllowRecurrence(RecurrenceDelay delay, LocalDate on) {
        LocalDate due = delay.dueAfter(mustBeClosed());
        if (checked.contains(delay)) {
            throw new CourseRejection.RecurrenceAlreadyChecked(delay);
        }
        if (on.isBefore(due)) {
            throw new CourseRejection.RecurrenceTooEarly(due);
        }
    }

    public void mustAllowReopening(LocalDate on) {
        mustNotPrecede(mustBeClosed(), on);
        halt.mustHaveNoSequel();
    }

    public void mustAllowLinking() {
        if (closedOn == null) {
            throw new CourseRejection.StillOpen();
        }
    }

    public void mustBeOpen() {
        if (closedOn != null) {
            throw new CourseRejection.AlreadyClosed(closedOn);
        }
    }

    public void mustBeAtWork() {
        mustBeOpen();
        halt.mustNotSuspend();
    }

    private LocalDate mustBeClosed() {
        if (closedOn == null) {
            throw new CourseRejection.StillOpen();
        }
        return closedOn;
    }

    private static void mustNotPrecede(LocalDate earliest, LocalDate day) {
        if (day.isBefore(earliest)) {
            throw new CourseRejection.TooEarly(earliest);
        }
    }

    DossierProgress withStep(Step reached, boolean passedOver, LocalDate on) {
        return new DossierProgress(on, reached, passedOver, null, Set.of(), consents, evidence, halt);
    }

    DossierProgress withConsents(Consents now) {
        return new DossierProgress(since, step, passed, closedOn, checked, now, evidence, halt);
    }

    DossierProgress withEvidence(Evidence now) {
        return new DossierProgress(since, step, passed, closedOn, checked, consents, now, halt);
    }

    DossierProgress withHalt(Halt now) {
        return new DossierProgress(since, step, passed, closedOn, checked, consents, evidence, now);
    }

    /** What is closed is suspended no longer. */
    DossierProgress withClosing(LocalDate on) {
        return new DossierProgress(since, step, passed, on, Set.of(), consents, evidence, halt.suspended(null));
    }

    DossierProgress withRecurrence(RecurrenceDelay delay) {
        return new DossierProgress(since, step, passed, closedOn,
                Stream.concat(checked.stream(), Stream.of(delay)).collect(Collectors.toUnmodifiableSet()), consents,
                evidence, halt);
    }

    DossierProgress withReopening(LocalDate on) {
        return new DossierProgress(on, step, passed, null, Set.of(), consents, evidence, halt);
    }
}
