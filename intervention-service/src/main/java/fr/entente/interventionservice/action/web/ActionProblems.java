package fr.entente.interventionservice.action.web;

import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.interventionservice.action.ActionRejection;
import fr.entente.interventionservice.action.ActionRejection.CountsDiffer;
import fr.entente.interventionservice.action.ActionRejection.EndsBeforeItBegins;
import fr.entente.interventionservice.action.ActionRejection.NamesAPerson;
import fr.entente.interventionservice.action.ActionRejection.NobodyCounted;
import fr.entente.interventionservice.action.ActionRejection.NotHeld;
import fr.entente.interventionservice.action.ActionRejection.NotItsDayYet;
import fr.entente.interventionservice.action.ActionRejection.NotPlanned;
import fr.entente.interventionservice.action.ActionRejection.PlannedForThePast;
import fr.entente.interventionservice.action.ActionRejection.TooLong;
import fr.entente.interventionservice.action.ActionStatus;
import fr.entente.interventionservice.calendar.Spoken;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.interventionservice.territory.web.TerritoryProblems;
import fr.entente.servicekit.web.Problems;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;

/** How a collective action's no is answered. */
@RestControllerAdvice(basePackageClasses = ActionProblems.class)
@Order(-1)
class ActionProblems {

    private static final String AREA = "action";

    private final Problems problems;
    private final TerritoryProblems territory;
    private final Spoken spoken;

    ActionProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
        this.territory = new TerritoryProblems(problems, "siteIds", "startsAt");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TerritoryRejection rejection) {
        return TerritoryProblems.answer(territory.of(rejection));
    }

    @ExceptionHandler
    ProblemDetail of(ActionRejection rejection) {
        return switch (rejection) {
            case EndsBeforeItBegins _ -> problems.ofField(BAD_REQUEST, AREA, "ends-before-it-begins", "endsAt");
            case TooLong longer ->
                    problems.ofField(BAD_REQUEST, AREA, "too-long", "endsAt", longer.longest().toHours());
            case PlannedForThePast _ -> problems.ofField(CONFLICT, AREA, "planned-for-the-past", "startsAt");
            case NotItsDayYet early ->
                    problems.ofField(CONFLICT, AREA, "not-its-day-yet", "startsAt", spoken.day(early.day()));
            case NamesAPerson _ -> problems.ofField(BAD_REQUEST, AREA, "names-a-person", "partners");
            case NobodyCounted _ -> problems.ofField(BAD_REQUEST, AREA, "nobody-counted", "participants");
            case CountsDiffer differ ->
                    problems.ofField(BAD_REQUEST, AREA, "counts-differ", "participants", differ.sum());
            case NotPlanned state -> of(state.status());
            case NotHeld state -> of(state.status());
        };
    }

    /** Such as already-held: what it is now is why not. */
    private ProblemDetail of(ActionStatus status) {
        return problems.of(CONFLICT, AREA, status == ActionStatus.PLANNED ? "still-planned"
                : "already-" + status.name().toLowerCase(Locale.ROOT));
    }
}
