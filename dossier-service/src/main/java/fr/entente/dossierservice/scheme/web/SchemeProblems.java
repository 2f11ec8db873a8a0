package fr.entente.dossierservice.scheme.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.dossierservice.calendar.Spoken;
import fr.entente.dossierservice.scheme.SchemeRejection;
import fr.entente.dossierservice.scheme.SchemeRejection.AlreadyAMember;
import fr.entente.dossierservice.scheme.SchemeRejection.ContractEndedAlready;
import fr.entente.dossierservice.scheme.SchemeRejection.ContractOverlaps;
import fr.entente.dossierservice.scheme.SchemeRejection.EndOutsideContract;
import fr.entente.dossierservice.scheme.SchemeRejection.LeavesBeforeJoining;
import fr.entente.dossierservice.scheme.SchemeRejection.NoContract;
import fr.entente.dossierservice.scheme.SchemeRejection.NoRenewalLeft;
import fr.entente.dossierservice.scheme.SchemeRejection.NotAMember;
import fr.entente.dossierservice.scheme.SchemeRejection.NotAMemberOnThatDay;
import fr.entente.dossierservice.scheme.SchemeRejection.NotCovered;
import fr.entente.dossierservice.scheme.SchemeRejection.PromisedLater;
import fr.entente.dossierservice.scheme.SchemeRejection.RenewalTooShort;
import fr.entente.servicekit.web.Problems;

/** How a scheme's no is answered. */
@RestControllerAdvice
public final class SchemeProblems {

    private final Problems problems;
    private final Spoken spoken;

    public SchemeProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
    }

    @ExceptionHandler
    public ProblemDetail of(SchemeRejection rejection) {
        return switch (rejection) {
            case AlreadyAMember _ -> conflict("membership", "already-a-member");
            case NotAMember _ -> conflict("membership", "not-a-member");
            case LeavesBeforeJoining leaves ->
                    conflict("membership", "leaves-before-joining", spoken.day(leaves.memberSince()));
            case NotAMemberOnThatDay missing ->
                    conflict("membership", "not-a-member-on-that-day", spoken.day(missing.day()));
            case NotCovered uncovered -> conflict("contract", "not-covered", spoken.day(uncovered.day()));
            case PromisedLater later -> conflict("first-answer", "promised-later", spoken.day(later.from()));
            case ContractOverlaps overlap -> conflict("contract", "overlaps", spoken.day(overlap.until()));
            case NoContract _ -> conflict("contract", "none");
            case ContractEndedAlready _ -> conflict("contract", "ended");
            case NoRenewalLeft _ -> conflict("contract", "no-renewal-left");
            case RenewalTooShort tooShort -> conflict("contract", "renewal-too-short", spoken.day(tooShort.until()));
            case EndOutsideContract outside ->
                    conflict("contract", "end-outside", spoken.day(outside.from()), spoken.day(outside.until()));
        };
    }

    private ProblemDetail conflict(String area, String reason, Object... values) {
        return problems.of(HttpStatus.CONFLICT, area, reason, values);
    }
}
