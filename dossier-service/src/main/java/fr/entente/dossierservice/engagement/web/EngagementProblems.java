package fr.entente.dossierservice.engagement.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.dossierservice.calendar.Spoken;
import fr.entente.dossierservice.engagement.EngagementRejection;
import fr.entente.dossierservice.engagement.EngagementRejection.BegunAlready;
import fr.entente.dossierservice.engagement.EngagementRejection.Cancelled;
import fr.entente.dossierservice.engagement.EngagementRejection.ChangesHands;
import fr.entente.dossierservice.engagement.EngagementRejection.DaysHavePassed;
import fr.entente.dossierservice.engagement.EngagementRejection.Over;
import fr.entente.servicekit.web.Problems;

/** How an engagement's no is answered. */
@RestControllerAdvice
final class EngagementProblems {

    private final Problems problems;
    private final Spoken spoken;

    EngagementProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
    }

    @ExceptionHandler
    ProblemDetail of(EngagementRejection rejection) {
        return switch (rejection) {
            case ChangesHands changes -> problems.ofField(HttpStatus.CONFLICT, "engagement", "changes-hands", "siteIds",
                    spoken.day(changes.day()));
            case BegunAlready begun -> conflict("begun-already", spoken.day(begun.from()));
            case DaysHavePassed passed ->
                    problems.ofField(HttpStatus.CONFLICT, "engagement", "days-have-passed", "from",
                            spoken.day(passed.earliest()));
            case Over over -> conflict("over", spoken.day(over.until()));
            case Cancelled _ -> conflict("cancelled");
        };
    }

    private ProblemDetail conflict(String reason, Object... values) {
        return problems.of(HttpStatus.CONFLICT, "engagement", reason, values);
    }
}
