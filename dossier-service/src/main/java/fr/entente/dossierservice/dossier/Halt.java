package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What keeps an open dossier from going on.
 *
 * @param excludedBecause null while it may be mediated
 * @param suspendedOn null while one works on it
 * @param checklistOwed nobody has looked yet whether it may be mediated, and somebody has to before the first step
 */
public record Halt(@Nullable Exclusion excludedBecause, @Nullable LocalDate suspendedOn, boolean checklistOwed) {

    public static final Halt NONE = new Halt(null, null, false);

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

    Halt excluded(@Nullable Exclusion because) {
        return new Halt(because, suspendedOn, false);
    }

    Halt suspended(@Nullable LocalDate on) {
        return new Halt(excludedBecause, on, checklistOwed);
    }
}
