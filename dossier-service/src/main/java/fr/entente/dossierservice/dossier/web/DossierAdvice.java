package fr.entente.dossierservice.dossier.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.dossier.DossierAction;
import fr.entente.dossierservice.dossier.DossierRejection;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.dossier.views.DossierDetails.Allowed;
import fr.entente.dossierservice.dossier.views.DossierItem;
import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.scheme.SchemeRejection;
import fr.entente.dossierservice.scheme.web.SchemeProblems;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.servicekit.access.AccessRejection;
import fr.entente.servicekit.access.Caller;

import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** Tells what may be done with a dossier today, and why not, in the words in which doing it would be refused. */
@Component
final class DossierAdvice {

    private final DossierProblems problems;
    private final SchemeProblems schemeProblems;
    private final Directory directory;
    private final Days days;

    DossierAdvice(DossierProblems problems, SchemeProblems schemeProblems, Directory directory, Days days) {
        this.problems = problems;
        this.schemeProblems = schemeProblems;
        this.directory = directory;
        this.days = days;
    }

    List<Allowed> of(DossierItem dossier, Caller caller) {
        SchemeHistory scheme = directory.schemeOf(caller, dossier.id());
        return Arrays.stream(DossierAction.values())
                .map(action -> allowed(action, dossier, refusal(action, dossier, scheme, caller))).toList();
    }

    private @Nullable ProblemDetail refusal(DossierAction action, DossierItem dossier, SchemeHistory scheme,
            Caller caller) {
        LocalDate today = days.today();
        try {
            caller.mustBe(MEDIATOR, MANAGER); // first: others are not told what stands in the way
            action.mustBeAllowed(dossier.howFar(), today);
            action.mustBeCovered(scheme, dossier.landlordId(), today);
            return action == DossierAction.CLOSE && isStranger(dossier, caller) ? problems.notFollowed() : null;
        } catch (DossierRejection rejection) {
            return problems.of(rejection);
        } catch (SchemeRejection rejection) {
            return schemeProblems.of(rejection);
        } catch (AccessRejection _) {
            return problems.notYours();
        }
    }

    private static boolean isStranger(DossierItem dossier, Caller caller) {
        return caller.role() == MEDIATOR && !dossier.mediators().contains(new MediatorId(caller.person()));
    }

    private static Allowed allowed(DossierAction action, DossierItem dossier, @Nullable ProblemDetail refusal) {
        Step next = action == DossierAction.REACH_STEP ? dossier.howFar().nextStep().orElse(null) : null;
        return refusal == null
                ? new Allowed(action.name(), true, null, null, next, dueOn(action, dossier))
                : new Allowed(action.name(), false, refusal.getDetail(), String.valueOf(refusal.getType()), next,
                        dueOn(action, dossier));
    }

    private static @Nullable LocalDate dueOn(DossierAction action, DossierItem dossier) {
        LocalDate closedOn = dossier.closedOn();
        if (closedOn == null) {
            return null;
        }
        return switch (action) {
            case CHECK_RECURRENCE_3 -> RecurrenceDelay.THREE_MONTHS.dueAfter(closedOn);
            case CHECK_RECURRENCE_6 -> RecurrenceDelay.SIX_MONTHS.dueAfter(closedOn);
            case DECIDE_ADMISSIBILITY, REACH_STEP, ASSIGN_MEDIATOR, ADD_PARTY, GIVE_CONSENT_A, GIVE_CONSENT_B,
                    WITHDRAW_CONSENT_A, WITHDRAW_CONSENT_B, MEET_APART, MEET_TOGETHER, REACH_AGREEMENT,
                    FOLLOW_UP_AGREEMENT, INFORM_SIDE, GIVE_SUPPORT, MAKE_INQUIRY, MAKE_ORIENTATION, PROPOSE_HANDOVER,
                    SUSPEND, RESUME, CLOSE, REOPEN, LINK -> null;
        };
    }
}
