package fr.entente.interventionservice.action.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import fr.entente.interventionservice.action.ActionCommand;
import fr.entente.interventionservice.action.ActionCommand.Account;
import fr.entente.interventionservice.action.ActionCommand.CancelAction;
import fr.entente.interventionservice.action.ActionCommand.ChangeAction;
import fr.entente.interventionservice.action.ActionCommand.CorrectAction;
import fr.entente.interventionservice.action.ActionCommand.HoldAction;
import fr.entente.interventionservice.action.ActionCommand.LogAction;
import fr.entente.interventionservice.action.ActionCommand.Plan;
import fr.entente.interventionservice.action.ActionCommand.PlanAction;
import fr.entente.interventionservice.action.ActionCommand.PostponeAction;
import fr.entente.interventionservice.action.ActionCommand.WithdrawAction;
import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.Organisation;
import fr.entente.interventionservice.action.Outline;
import fr.entente.interventionservice.action.partner.PartnerNames;
import fr.entente.interventionservice.action.views.Actions;
import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.territory.Certainty;
import fr.entente.interventionservice.territory.Territories;
import fr.entente.interventionservice.territory.Territories.References;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

/** Makes commands of what is handed in: adds when, and whose the sites are on that day. */
@Component
class Programme {

    private final CommandDesk desk;
    private final Actions actions;
    private final Territories territories;
    private final BoundTransactions transactions;
    private final Certainty certainty;
    private final Days days;
    private final PartnerNames names;

    Programme(CommandDesk desk, Actions actions, PartnerNames names, Territories territories,
            BoundTransactions transactions,
            Certainty certainty, Days days) {
        this.desk = desk;
        this.actions = actions;
        this.territories = territories;
        this.transactions = transactions;
        this.certainty = certainty;
        this.days = days;
        this.names = names;
    }

    Receipt plan(Caller caller, ActionId id, ActionForms.PlanAction form) {
        var plannedAt = days.past("plannedAt", form.plannedAt());
        var start = Days.plausible("startsAt", form.startsAt());
        var end = Days.plausible("endsAt", form.endsAt());
        var partners = kept(caller, id, form.partners());
        var outline = new Outline(form.theme(), form.kind(), start, end, partners);
        var plan = new Plan(outline, distinct(form.siteIds()), form.expected());
        return around(caller, territory -> desk.create(id.toString(),
                new PlanAction(id, schemeOf(caller), territory, plan, Days.of(start), plannedAt), caller,
                form.with(partners)));
    }

    Receipt change(Caller caller, ActionId id, ActionForms.ChangeAction form, Conditions conditions) {
        mustBeKnown(caller, id);
        var now = days.now();
        var partners = kept(caller, id, form.partners());
        return around(caller, territory -> changed(new ChangeAction(id, territory, form.theme(), form.kind(), partners,
                distinct(form.siteIds()), form.expected(), now), caller, form.with(partners), conditions));
    }

    Receipt postpone(Caller caller, ActionId id, ActionForms.PostponeAction form, Conditions conditions) {
        mustBeKnown(caller, id);
        var postponedAt = days.past("postponedAt", form.postponedAt());
        var start = Days.plausible("startsAt", form.startsAt());
        var end = Days.plausible("endsAt", form.endsAt());
        return around(caller, territory -> changed(new PostponeAction(id, territory, start, end, Days.of(start),
                form.reason(), postponedAt), caller, form, conditions));
    }

    Receipt cancel(Caller caller, ActionId id, ActionForms.CancelAction form, Conditions conditions) {
        mustBeKnown(caller, id);
        return changed(new CancelAction(id, form.reason(), days.past("cancelledAt", form.cancelledAt())), caller, form,
                conditions);
    }

    Receipt hold(Caller caller, ActionId id, ActionForms.TellAction form, Conditions conditions) {
        mustBeKnown(caller, id);
        var account = account(caller, id, form);
        var now = days.now();
        return around(caller, territory -> changed(new HoldAction(id, territory, account, dayOf(account),
                Days.of(now), now), caller, form.with(account.outline().partners()), conditions));
    }

    Receipt log(Caller caller, ActionId id, ActionForms.TellAction form) {
        var account = account(caller, id, form);
        var now = days.now();
        return around(caller, territory -> desk.create(id.toString(),
                new LogAction(id, schemeOf(caller), territory, account, dayOf(account), now), caller,
                form.with(account.outline().partners())));
    }

    Receipt correct(Caller caller, ActionId id, ActionForms.TellAction form, Conditions conditions) {
        mustBeKnown(caller, id);
        var account = account(caller, id, form);
        var now = days.now();
        return around(caller, territory -> changed(new CorrectAction(id, territory, account, dayOf(account), now),
                caller, form.with(account.outline().partners()), conditions));
    }

    Receipt withdraw(Caller caller, ActionId id, ActionForms.WithdrawAction form, Conditions conditions) {
        mustBeKnown(caller, id);
        return changed(new WithdrawAction(id, form.reason(), days.now()), caller, form, conditions);
    }

    /** Before versions are compared: the version of a foreign thing is no answer either. */
    void mustBeKnown(Caller caller, ActionId id) {
        if (!actions.isKnownTo(caller, id)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
    }

    /** It is over: both its ends have happened. */
    private Account account(Caller caller, ActionId id, ActionForms.TellAction form) {
        var start = days.past("startsAt", form.startsAt());
        var end = days.past("endsAt", form.endsAt());
        var course = form.course();
        var outline = new Outline(form.theme(), form.kind(), start, end, kept(caller, id, form.partners()));
        return new Account(outline, distinct(form.siteIds()), course);
    }

    private List<Organisation> kept(Caller caller, ActionId id, List<ActionForms.Partner> partners) {
        return names.keep(caller, id, ActionForms.organisations(partners));
    }

    private Receipt changed(ActionCommand command, Caller caller, Object form, Conditions conditions) {
        return desk.change(command.actionId().toString(), command, caller, form, conditions);
    }

    /** The territory from memory first, then as it is, until its no is certain. */
    private Receipt around(Caller caller, Function<Territory, Receipt> command) {
        var scheme = schemeOf(caller);
        return certainty.answer(days.now(), earlier -> {
            var remembered = earlier == 0 ? territories.lately(scheme, References.NONE) : Optional.<Territory>empty();
            return remembered.orElseGet(() -> transactions.read(caller, () -> territories.of(scheme, References.NONE)));
        }, command);
    }

    private static LocalDate dayOf(Account account) {
        return Days.of(account.outline().startsAt());
    }

    private static List<SiteId> distinct(List<SiteId> sites) {
        return sites.stream().distinct().toList();
    }

    private static SchemeId schemeOf(Caller caller) {
        return new SchemeId(caller.requiredScheme());
    }
}
