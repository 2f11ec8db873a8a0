package fr.entente.dossierservice.stock.web;

import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import fr.entente.dossierservice.calendar.Spoken;
import fr.entente.dossierservice.stock.Fault;
import fr.entente.dossierservice.stock.StockRejection;
import fr.entente.dossierservice.stock.StockRejection.AppliedAlready;
import fr.entente.dossierservice.stock.StockRejection.ChangedSinceShown;
import fr.entente.dossierservice.stock.StockRejection.ChangesNothing;
import fr.entente.dossierservice.stock.StockRejection.GroupTooLarge;
import fr.entente.dossierservice.stock.StockRejection.GroupsDoNotFit;
import fr.entente.dossierservice.stock.StockRejection.HasFaults;
import fr.entente.dossierservice.stock.StockRejection.NotReadYet;
import fr.entente.dossierservice.stock.StockRejection.ReadAlready;
import fr.entente.dossierservice.stock.StockRejection.TooEarly;
import fr.entente.dossierservice.stock.StockRejection.TooManyUnread;
import fr.entente.servicekit.web.Problems;

/** How an import's no is answered, and the words for what is wrong in a file. */
@RestControllerAdvice
final class StockProblems {

    private static final String AREA = "stock";

    private final Problems problems;
    private final Spoken spoken;

    StockProblems(Problems problems) {
        this.problems = problems;
        this.spoken = new Spoken(problems);
    }

    @ExceptionHandler
    ProblemDetail of(StockRejection rejection) {
        return switch (rejection) {
            case NotReadYet _ -> conflict("not-read-yet");
            case ReadAlready _ -> conflict("read-already");
            case TooManyUnread _ -> conflict("too-many-unread");
            case AppliedAlready _ -> conflict("applied-already");
            case HasFaults wrong -> conflict("has-faults", wrong.faults());
            case ChangedSinceShown _ -> conflict("changed-since-shown");
            case ChangesNothing _ -> conflict("changes-nothing");
            case TooEarly early ->
                    problems.ofField(HttpStatus.CONFLICT, AREA, "too-early", "from", spoken.day(early.earliest()));
            case GroupsDoNotFit _ ->
                    problems.ofField(HttpStatus.UNPROCESSABLE_CONTENT, AREA, "groups-do-not-fit", "groups");
            case GroupTooLarge large ->
                    problems.ofField(HttpStatus.UNPROCESSABLE_CONTENT, AREA, "group-too-large", "groups", large.name());
        };
    }

    private ProblemDetail conflict(String reason, Object... values) {
        return problems.of(HttpStatus.CONFLICT, AREA, reason, values);
    }

    StockViews.FaultLine told(Fault fault) {
        var other = fault.otherLine();
        var said = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "stock-fault",
                fault.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'), other == null ? 0 : other);
        return new StockViews.FaultLine(fault.line(), other, fault.column(), String.valueOf(said.getTitle()),
                String.valueOf(said.getDetail()));
    }
}
