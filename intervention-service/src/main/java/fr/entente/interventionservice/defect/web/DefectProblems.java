package fr.entente.interventionservice.defect.web;

import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.calendar.Spoken;
import fr.entente.interventionservice.defect.DefectRejection;
import fr.entente.interventionservice.defect.DefectRejection.AlreadyAcknowledged;
import fr.entente.interventionservice.defect.DefectRejection.AlreadyPlanned;
import fr.entente.interventionservice.defect.DefectRejection.AnotherPlace;
import fr.entente.interventionservice.defect.DefectRejection.AnothersReport;
import fr.entente.interventionservice.defect.DefectRejection.BeforeItWasFound;
import fr.entente.interventionservice.defect.DefectRejection.EarlierEnded;
import fr.entente.interventionservice.defect.DefectRejection.Ended;
import fr.entente.interventionservice.defect.DefectRejection.LaterReport;
import fr.entente.interventionservice.defect.DefectRejection.PlannedForThePast;
import fr.entente.interventionservice.defect.DefectRejection.StandsForOthers;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.interventionservice.territory.web.TerritoryProblems;
import fr.entente.servicekit.web.Problems;

import static org.springframework.http.HttpStatus.CONFLICT;

/** How a defect's no is answered. */
@RestControllerAdvice(basePackageClasses = DefectProblems.class)
@Order(-1)
class DefectProblems {

    private static final String AREA = "defect";

    private final Problems problems;
    private final Spoken spoken;
    private final TerritoryProblems territory;

    DefectProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
        this.territory = new TerritoryProblems(problems, "foundAt");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TerritoryRejection rejection) {
        return TerritoryProblems.answer(territory.of(rejection));
    }

    @ExceptionHandler
    ProblemDetail of(DefectRejection rejection) {
        return switch (rejection) {
            case AlreadyAcknowledged _ -> problems.of(CONFLICT, AREA, "already-acknowledged");
            case AlreadyPlanned _ -> problems.of(CONFLICT, AREA, "already-planned");
            case StandsForOthers _ -> problems.of(CONFLICT, AREA, "stands-for-others");
            case AnothersReport _ -> problems.of(HttpStatus.FORBIDDEN, AREA, "anothers-report");
            case Ended ended -> problems.of(CONFLICT, AREA,
                    "already-" + ended.status().name().toLowerCase(Locale.ROOT));
            case BeforeItWasFound early ->
                    problems.of(CONFLICT, AREA, "before-it-was-found", spoken.day(Days.of(early.foundAt())));
            case PlannedForThePast _ -> problems.ofField(CONFLICT, AREA, "planned-for-the-past", "plannedFor");
            case LaterReport _ -> problems.ofField(CONFLICT, AREA, "later-report", "into");
            case AnotherPlace _ -> problems.ofField(CONFLICT, AREA, "another-place", "into");
            case EarlierEnded _ -> problems.ofField(CONFLICT, AREA, "earlier-ended", "into");
        };
    }

    ProblemDetail notYours() {
        return problems.of(HttpStatus.FORBIDDEN, "access", "forbidden");
    }
}
