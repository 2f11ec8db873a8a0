package fr.entente.interventionservice.shift.web;

import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.calendar.Spoken;
import fr.entente.interventionservice.shift.ShiftRejection;
import fr.entente.interventionservice.shift.ShiftRejection.Flaw;
import fr.entente.interventionservice.shift.ShiftRejection.Flawed;
import fr.entente.interventionservice.shift.ShiftRejection.MediatorTaken;
import fr.entente.interventionservice.shift.ShiftRejection.NotNow;
import fr.entente.interventionservice.shift.ShiftRejection.NotOnThisShift;
import fr.entente.interventionservice.shift.ShiftRejection.PairIsTooLate;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.interventionservice.territory.web.TerritoryProblems;
import fr.entente.servicekit.web.Problems;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

/** How a shift's no is answered. */
@RestControllerAdvice(basePackageClasses = ShiftProblems.class)
@Order(-1)
class ShiftProblems {

    private static final String AREA = "shift";

    private final Problems problems;
    private final Spoken spoken;
    private final TerritoryProblems territory;

    ShiftProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
        this.territory = new TerritoryProblems(problems, "day");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TerritoryRejection rejection) {
        return TerritoryProblems.answer(rejection instanceof TerritoryRejection.UnknownSite
                ? problems.ofField(NOT_FOUND, "site", "unknown", "sectors")
                : territory.of(rejection));
    }

    @ExceptionHandler
    ProblemDetail of(ShiftRejection rejection) {
        return switch (rejection) {
            case NotNow now -> problems.of(CONFLICT, AREA, "is-" + reason(now.status()));
            case PairIsTooLate _ -> problems.of(FORBIDDEN, AREA, "pair-is-too-late");
            case NotOnThisShift _ -> problems.of(FORBIDDEN, AREA, "not-in-the-pair");
            case MediatorTaken taken -> taken(taken);
            case Flawed flawed ->
                    problems.ofField(BAD_REQUEST, AREA, reason(flawed.flaw()), fieldOf(flawed.flaw()));
        };
    }

    /** Names the other evening, so that it can be looked at. */
    private ProblemDetail taken(MediatorTaken taken) {
        var problem = problems.ofField(CONFLICT, AREA, "mediator-taken", "mediators",
                spoken.day(Days.of(taken.startsAt())), spoken.time(taken.startsAt()), spoken.time(taken.endsAt()));
        problem.setProperty("other", taken.other());
        problem.setProperty("mediator", taken.mediator());
        return problem;
    }

    private static String reason(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String fieldOf(Flaw flaw) {
        return switch (flaw) {
            case PAIR_NEEDED, MEDIATOR_TWICE -> "mediators";
            case TOO_LONG -> "endsAt";
            case SECTOR_TWICE, SITE_TWICE -> "sectors";
            case START_OUTSIDE_THE_PLAN, START_MISSING, HOURS_UNCHANGED -> "startedAt";
            case END_BEFORE_START, END_MISSING, HELD_TOO_LONG -> "endedAt";
            case NOT_THERE, LEFT_ALREADY -> "mediator";
            case NOBODY_PRESENT, PRESENT_BUT_NOT_PLANNED, PRESENT_TWICE -> "present";
            case MOOD_MISSING, MOOD_ELSEWHERE -> "moods";
            case NOTE_ELSEWHERE, NOTE_FOR_NO_LANDLORD -> "notes";
        };
    }
}
