package fr.entente.interventionservice.defect;

import java.time.Instant;

/**
 * How far a defect has come, and so what may still be done about it: the one place of that rule.
 *
 * @param standsForOthers another report was merged into it
 */
public record DefectProgress(Instant foundAt, DefectStatus status, boolean standsForOthers) {

    static final DefectProgress NONE = foundAt(Instant.EPOCH);

    static DefectProgress foundAt(Instant foundAt) {
        return new DefectProgress(foundAt, DefectStatus.REPORTED, false);
    }

    public void mustAllowAcknowledgement(Instant at) {
        mustBeOpen(at);
        if (status != DefectStatus.REPORTED) {
            throw new DefectRejection.AlreadyAcknowledged();
        }
    }

    /** As often as the plan changes, and without an acknowledgement before: whoever plans has taken note. */
    public void mustAllowPlanning(Instant at) {
        mustBeOpen(at);
    }

    public void mustAllowRepair(Instant at) {
        mustBeOpen(at);
    }

    public void mustAllowRefusal(Instant at) {
        mustBeOpen(at);
    }

    public void mustAllowMerger(Instant at) {
        mustBeOpen(at);
    }

    /** Only what is open can stand for another report. */
    void mustAllowConfirmation(DefectId defect) {
        if (!status.isOpen()) {
            throw new DefectRejection.EarlierEnded(defect);
        }
    }

    /** Once a repair is planned, or the report stands for others, somebody counts on it. */
    public void mustAllowWithdrawal(Instant at) {
        mustBeOpen(at);
        if (status == DefectStatus.PLANNED) {
            throw new DefectRejection.AlreadyPlanned();
        }
        if (standsForOthers) {
            throw new DefectRejection.StandsForOthers();
        }
    }

    private void mustBeOpen(Instant at) {
        if (at.isBefore(foundAt)) {
            throw new DefectRejection.BeforeItWasFound(foundAt);
        }
        if (!status.isOpen()) {
            throw new DefectRejection.Ended(status);
        }
    }

    DefectProgress to(DefectStatus next) {
        return new DefectProgress(foundAt, next, standsForOthers);
    }

    DefectProgress confirmed() {
        return new DefectProgress(foundAt, status, true);
    }
}
