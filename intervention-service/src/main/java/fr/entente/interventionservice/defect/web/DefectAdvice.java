package fr.entente.interventionservice.defect.web;

import java.util.Arrays;
import java.util.List;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.defect.DefectAction;
import fr.entente.interventionservice.defect.DefectRejection;
import fr.entente.interventionservice.defect.views.DefectDetails.Allowed;
import fr.entente.interventionservice.defect.views.DefectItem;
import fr.entente.servicekit.access.AccessRejection;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/** Tells what may be done about a defect now, and why not, in the words in which doing it would be refused. */
@Component
final class DefectAdvice {

    private final DefectProblems problems;
    private final Days days;

    DefectAdvice(DefectProblems problems, Days days) {
        this.problems = problems;
        this.days = days;
    }

    List<Allowed> of(DefectItem defect, Caller caller) {
        return Arrays.stream(DefectAction.values()).map(action -> of(action, defect, caller)).toList();
    }

    private Allowed of(DefectAction action, DefectItem defect, Caller caller) {
        try {
            action.mustBeAllowed(defect.progress(), days.now());
            mustBeHis(action, defect, caller);
            return new Allowed(action, true, null, null);
        } catch (DefectRejection rejection) {
            return not(action, problems.of(rejection));
        } catch (AccessRejection _) {
            return not(action, problems.notYours());
        }
    }

    /** The landlord acts about it, and whoever reported it takes it back. */
    private static void mustBeHis(DefectAction action, DefectItem defect, Caller caller) {
        if (action != DefectAction.WITHDRAW) {
            caller.mustBe(Role.LANDLORD);
        } else if (!caller.person().equals(defect.reportedBy())) {
            caller.mustBe(Role.MANAGER);
        }
    }

    private static Allowed not(DefectAction action, ProblemDetail problem) {
        return new Allowed(action, false, problem.getDetail(), String.valueOf(problem.getType()));
    }
}
