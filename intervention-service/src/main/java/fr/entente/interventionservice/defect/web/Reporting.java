package fr.entente.interventionservice.defect.web;

import java.time.Instant;

import org.springframework.stereotype.Component;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.defect.DefectCommand.Author;
import fr.entente.interventionservice.defect.DefectCommand.ReportDefect;
import fr.entente.interventionservice.defect.DefectCommand.WithdrawDefect;
import fr.entente.interventionservice.defect.DefectId;
import fr.entente.interventionservice.defect.DefectRejection;
import fr.entente.interventionservice.defect.Finding;
import fr.entente.interventionservice.defect.views.Defects;
import fr.entente.interventionservice.territory.Certainty;
import fr.entente.interventionservice.territory.Territories;
import fr.entente.interventionservice.territory.Territories.References;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

/** Makes a command of what a mediator found: adds who, when, and whose the site was on that day. */
@Component
class Reporting {

    private final CommandDesk desk;
    private final Defects defects;
    private final Territories territories;
    private final BoundTransactions transactions;
    private final Certainty certainty;
    private final Days days;

    Reporting(CommandDesk desk, Defects defects, Territories territories, BoundTransactions transactions,
            Certainty certainty,
            Days days) {
        this.desk = desk;
        this.defects = defects;
        this.territories = territories;
        this.transactions = transactions;
        this.certainty = certainty;
        this.days = days;
    }

    Receipt report(Caller caller, DefectId id, DefectForms.ReportDefect form) {
        Instant now = days.now();
        var scheme = new SchemeId(caller.requiredScheme());
        var finding = new Finding(form.siteId(), form.space(), form.category(), form.severity(),
                days.past("foundAt", form.foundAt()));
        return certainty.answer(now, earlier -> around(caller, scheme, earlier),
                territory -> desk.create(id.toString(), new ReportDefect(id, scheme, territory, finding,
                        Days.of(finding.foundAt()), caller.person(), now), caller, form));
    }

    Receipt withdraw(Caller caller, DefectId id, DefectForms.WithdrawDefect form, Conditions conditions) {
        if (!defects.isKnownTo(caller, id)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
        if (defects.standsForOthers(caller, id)) {
            throw new DefectRejection.StandsForOthers();
        }
        var by = new Author(caller.person(), caller.role() == Role.MANAGER);
        return desk.change(id.toString(), new WithdrawDefect(id, by, form.reason(), days.now()), caller, form,
                conditions);
    }

    /** From memory first, then as it is. */
    private Territory around(Caller caller, SchemeId scheme, int earlierLooks) {
        if (earlierLooks == 0) {
            var remembered = territories.lately(scheme, References.NONE);
            if (remembered.isPresent()) {
                return remembered.get();
            }
        }
        return transactions.read(caller, () -> territories.of(scheme, References.NONE));
    }
}
