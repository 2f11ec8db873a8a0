package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.words.LandlordId;

/** What may be done with a dossier, asked with the rules that decide it. */
public enum DossierAction {
    REACH_STEP,
    MAKE_ORIENTATION,
    CLOSE,
    CHECK_RECURRENCE_3,
    CHECK_RECURRENCE_6,
    REOPEN;

    public void mustBeAllowed(DossierProgress progress, LocalDate today) {
        switch (this) {
            case REACH_STEP -> progress.mustAllowStep(progress.nextStep().orElse(Step.ACCOMPANIMENT), today);
            case MAKE_ORIENTATION -> progress.mustAllowOrientation(today);
            case CLOSE -> progress.mustAllowClosing(Outcome.WITHDRAWN, today);
            case CHECK_RECURRENCE_3 -> progress.mustAllowRecurrence(RecurrenceDelay.THREE_MONTHS, today);
            case CHECK_RECURRENCE_6 -> progress.mustAllowRecurrence(RecurrenceDelay.SIX_MONTHS, today);
            case REOPEN -> progress.mustAllowReopening(today);
        }
    }

    public void mustBeCovered(SchemeHistory scheme, LandlordId landlord, LocalDate today) {
        if (isWork()) {
            scheme.mustAllowWorkFor(landlord, today);
        }
    }

    private boolean isWork() {
        return switch (this) {
            case REACH_STEP, MAKE_ORIENTATION, REOPEN -> true;
            case CLOSE, CHECK_RECURRENCE_3, CHECK_RECURRENCE_6 -> false;
        };
    }
}
