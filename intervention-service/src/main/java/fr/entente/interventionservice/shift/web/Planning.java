package fr.entente.interventionservice.shift.web;

import java.time.Instant;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.shift.Outline;
import fr.entente.interventionservice.shift.ShiftCommand.ChangePlan;
import fr.entente.interventionservice.shift.ShiftCommand.PlanShift;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.views.Roster;
import fr.entente.interventionservice.territory.Certainty;
import fr.entente.interventionservice.territory.Territories;
import fr.entente.interventionservice.territory.Territories.References;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.eventstore.StoreUnavailable;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

/** Plans evenings: reserves the mediators, then stores the plan with whose the sites are on that day. */
@Component
class Planning {

    private final CommandDesk desk;
    private final Roster roster;
    private final Territories territories;
    private final BoundTransactions transactions;
    private final Certainty certainty;
    private final Days days;

    Planning(CommandDesk desk, Roster roster, Territories territories, BoundTransactions transactions,
            Certainty certainty, Days days) {
        this.desk = desk;
        this.roster = roster;
        this.territories = territories;
        this.transactions = transactions;
        this.certainty = certainty;
        this.days = days;
    }

    Receipt plan(Caller caller, ShiftId id, ShiftForms.PlanShift form) {
        var outline = form.outline();
        var now = days.now();
        return reserved(caller, id, outline, now, territory -> desk.create(id.toString(),
                new PlanShift(id, scheme(caller), territory, outline, caller.person(), now), caller, form));
    }

    Receipt change(Caller caller, ShiftId id, ShiftForms.PlanShift form, Conditions conditions) {
        var outline = form.outline();
        var now = days.now();
        return reserved(caller, id, outline, now, territory -> desk.change(id.toString(),
                new ChangePlan(id, territory, outline, now), caller, form, conditions));
    }

    private Receipt reserved(Caller caller, ShiftId id, Outline outline, Instant now,
            Function<Territory, Receipt> handIn) {
        var reservation = roster.reserve(caller, id, outline);
        try {
            return certainty.answer(now,
                    _ -> transactions.read(caller, () -> territories.of(scheme(caller), References.NONE)),
                    handIn);
        } catch (StoreUnavailable unknown) {
            throw unknown;
        } catch (RuntimeException no) {
            roster.letGo(caller, reservation);
            throw no;
        }
    }

    private static SchemeId scheme(Caller caller) {
        return new SchemeId(caller.requiredScheme());
    }
}
