package fr.entente.dossierservice.site.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.dossierservice.calendar.Spoken;
import fr.entente.dossierservice.site.SiteRejection;
import fr.entente.dossierservice.site.SiteRejection.ChangedSince;
import fr.entente.dossierservice.site.SiteRejection.NotYetInTheScheme;
import fr.entente.dossierservice.site.SiteRejection.OwnedAlready;
import fr.entente.dossierservice.site.SiteRejection.Unknown;
import fr.entente.servicekit.web.Problems;

/** How a site's no is answered. */
@RestControllerAdvice
final class SiteProblems {

    private final Problems problems;
    private final Spoken spoken;

    SiteProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
    }

    @ExceptionHandler
    ProblemDetail of(SiteRejection rejection) {
        return switch (rejection) {
            case Unknown _ -> problems.ofField(HttpStatus.NOT_FOUND, "site", "unknown", "siteId");
            case NotYetInTheScheme early ->
                    problems.of(HttpStatus.CONFLICT, "site", "not-yet-in-the-scheme", spoken.day(early.from()));
            case ChangedSince changed ->
                    problems.of(HttpStatus.CONFLICT, "site", "changed-since", spoken.day(changed.lastChange()));
            case OwnedAlready _ -> problems.of(HttpStatus.CONFLICT, "site", "owned-already");
        };
    }
}
