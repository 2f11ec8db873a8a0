package fr.entente.interventionservice.defect;

import java.time.Instant;

/** How far a defect has come, and so what may still be done about it: the one place of that rule. */
public record DefectProgress(Instant foundAt, DefectStatus status) {

    static final DefectProgress NONE = foundAt(Instant.EPOCH);

    static DefectProgress foundAt(Instant foundAt) {
        return new DefectProgress(foundAt, DefectStatus.REPORTED);
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

    /** Once a repair is planned somebody counts on the report. */
    public void mustAllowWithdrawal(Instant at) {
        mustBeOpen(at);
        if (status == DefectStatus.PLANNED) {
            throw new DefectRejection.AlreadyPlanned();
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
        return new DefectProgress(foundAt, next);
    }
}
