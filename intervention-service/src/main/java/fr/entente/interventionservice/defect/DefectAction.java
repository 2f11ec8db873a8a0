package fr.entente.interventionservice.defect;

import java.time.Instant;

/** What a landlord may do about a defect, and whoever reported it, asked with the rules that decide it. */
public enum DefectAction {
    ACKNOWLEDGE,
    PLAN,
    REPAIR,
    REFUSE,
    MERGE,
    WITHDRAW;

    public void mustBeAllowed(DefectProgress progress, Instant now) {
        switch (this) {
            case ACKNOWLEDGE -> progress.mustAllowAcknowledgement(now);
            case PLAN -> progress.mustAllowPlanning(now);
            case REPAIR -> progress.mustAllowRepair(now);
            case REFUSE -> progress.mustAllowRefusal(now);
            case MERGE -> progress.mustAllowMerger(now);
            case WITHDRAW -> progress.mustAllowWithdrawal(now);
        }
    }
}
