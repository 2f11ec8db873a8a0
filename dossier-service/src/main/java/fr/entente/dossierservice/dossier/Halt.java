package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a dossier from going on.
 *
 * @param excludedBecause null while it may be mediated
 * @param suspendedOn null while one works on it
 * @param checklistOwed nobody has looked yet whether it may be mediated, and somebody has to before the first step
 * @param hasSequel the conflict is followed in another dossier since it came back
 */
public record Halt(
        @Nullable Exclusion excludedBecause,
        @Nullable LocalDate suspendedOn,
        boolean checklistOwed,
        boolean hasSequel) {

    public static final Halt NONE = new Halt(null, null, false, false);

    void mustOweNoChecklist() {
        if (checklistOwed) {
            throw new CourseRejection.ChecklistMissing();
        }
    }

    void mustNotExclude() {
        if (excludedBecause != null) {
            throw new CourseRejection.NotAdmissible();
        }
    }

    void mustNotSuspend() {
        if (suspendedOn != null) {
            throw new CourseRejection.Suspended(suspendedOn);
        }
    }

    void mustSuspend(LocalDate resumedOn) {
        if (suspendedOn == null) {
            throw new CourseRejection.NotSuspended();
        }
        if (resumedOn.isBefore(suspendedOn)) {
            throw new CourseRejection.TooEarly(suspendedOn);
        }
    }

    void mustHaveNoSequel() {
        if (hasSequel) {
            throw new CourseRejection.HasSequel();
        }
    }

    Halt excluded(@Nullable Exclusion because) {
        return new Halt(because, suspendedOn, false, hasSequel);
    }

    Halt suspended(@Nullable LocalDate on) {
        return new Halt(excludedBecause, on, checklistOwed, hasSequel);
    }

    Halt withSequel() {
        return new Halt(excludedBecause, suspendedOn, checklistOwed, true);
    }
}
