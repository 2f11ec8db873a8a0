package fr.entente.interventionservice.territory.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import fr.entente.interventionservice.calendar.Spoken;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.servicekit.web.Problems;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_EARLY;

/**
 * How the territory's no is answered.
 *
 * @param siteField the field of the form that told the site
 * @param dayField the one that told the day
 */
public record TerritoryProblems(Problems problems, String siteField, String dayField) {

    public TerritoryProblems(Problems problems, String dayField) {
        this(problems, "siteId", dayField);
    }

    public ProblemDetail of(TerritoryRejection rejection) {
        return switch (rejection) {
            case TerritoryRejection.UnknownSite _ -> problems.ofField(NOT_FOUND, "site", "unknown", siteField);
            case TerritoryRejection.UnknownDossier _ -> problems.ofField(NOT_FOUND, "dossier", "unknown", "dossierId");
            case TerritoryRejection.UnknownRequest _ -> problems.ofField(NOT_FOUND, "request", "unknown", "requestId");
            case TerritoryRejection.NotYetInTheScheme early -> problems.ofField(CONFLICT, "site",
                    "not-yet-in-the-scheme", dayField, new Spoken(problems).day(early.from()));
            case TerritoryRejection.NotCovered uncovered -> problems.ofField(CONFLICT, "contract", "not-covered",
                    dayField, new Spoken(problems).day(uncovered.day()));
            case TerritoryRejection.NotAMemberOnThatDay gone -> problems.ofField(CONFLICT, "membership",
                    "not-a-member-on-that-day", dayField, new Spoken(problems).day(gone.day()));
            case TerritoryRejection.NotKnownYet _ -> problems.of(TOO_EARLY, "territory", "not-known-yet");
        };
    }

    /** Whoever came too early is told when to come again. */
    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.TOO_EARLY.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(problem);
    }
}
