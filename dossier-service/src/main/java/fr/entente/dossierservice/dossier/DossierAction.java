package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.Side;

/** What may be done with a dossier, asked with the rules that decide it. */
public enum DossierAction {
    DECIDE_ADMISSIBILITY,
    REACH_STEP,
    ASSIGN_MEDIATOR,
    ADD_PARTY,
    GIVE_CONSENT_A,
    GIVE_CONSENT_B,
    WITHDRAW_CONSENT_A,
    WITHDRAW_CONSENT_B,
    MEET_APART,
    MEET_TOGETHER,
    REACH_AGREEMENT,
    FOLLOW_UP_AGREEMENT,
    INFORM_SIDE,
    GIVE_SUPPORT,
    MAKE_INQUIRY,
    MAKE_ORIENTATION,
    PROPOSE_HANDOVER,
    SUSPEND,
    RESUME,
    CLOSE,
    CHECK_RECURRENCE_3,
    CHECK_RECURRENCE_6,
    REOPEN,
    LINK;

    public void mustBeAllowed(DossierProgress progress, LocalDate today) {
        switch (this) {
            case REACH_STEP -> progress.mustAllowStep(progress.nextStep().orElse(Step.ACCOMPANIMENT), true, today);
            case DECIDE_ADMISSIBILITY, ASSIGN_MEDIATOR, ADD_PARTY, GIVE_SUPPORT, PROPOSE_HANDOVER ->
                    progress.mustBeOpen();
            case INFORM_SIDE, MAKE_INQUIRY -> progress.mustBeAtWork();
            case REACH_AGREEMENT -> progress.mustAllowAgreement();
            case FOLLOW_UP_AGREEMENT -> progress.mustAllowFollowUp();
            case SUSPEND -> progress.mustAllowSuspension(today);
            case RESUME -> progress.mustAllowResumption(today);
            case LINK -> progress.mustAllowLinking();
            case GIVE_CONSENT_A -> progress.mustAllowConsent(Side.A, today);
            case GIVE_CONSENT_B -> progress.mustAllowConsent(Side.B, today);
            case WITHDRAW_CONSENT_A -> progress.mustAllowWithdrawal(Side.A, today);
            case WITHDRAW_CONSENT_B -> progress.mustAllowWithdrawal(Side.B, today);
            case MEET_APART -> progress.mustAllowMeeting(MeetingKind.SEPARATE_A);
            case MEET_TOGETHER -> progress.mustAllowMeeting(MeetingKind.COMMON);
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
            case REACH_STEP, MEET_APART, MEET_TOGETHER, MAKE_ORIENTATION, REOPEN -> true;
            case ASSIGN_MEDIATOR, ADD_PARTY, GIVE_CONSENT_A, GIVE_CONSENT_B, WITHDRAW_CONSENT_A, WITHDRAW_CONSENT_B,
                    CLOSE, CHECK_RECURRENCE_3, CHECK_RECURRENCE_6, DECIDE_ADMISSIBILITY, REACH_AGREEMENT,
                    FOLLOW_UP_AGREEMENT, INFORM_SIDE, GIVE_SUPPORT, MAKE_INQUIRY, PROPOSE_HANDOVER, SUSPEND, RESUME,
                    LINK -> false;
        };
    }
}
