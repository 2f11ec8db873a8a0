package fr.entente.interventionservice.intervention.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.intervention.InterventionCommand.Author;
import fr.entente.interventionservice.intervention.InterventionCommand.LogIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.WithdrawIntervention;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.MediatorId;
import fr.entente.interventionservice.intervention.views.InterventionSheets;
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

/** Makes commands of what is handed in: adds who, when, and what the territory was like on that day. */
@Component
class Logbook {

    private final CommandDesk desk;
    private final InterventionSheets sheets;
    private final Territories territories;
    private final BoundTransactions transactions;
    private final Certainty certainty;
    private final Days days;

    Logbook(CommandDesk desk, InterventionSheets sheets, Territories territories, BoundTransactions transactions,
            Certainty certainty, Days days) {
        this.desk = desk;
        this.sheets = sheets;
        this.territories = territories;
        this.transactions = transactions;
        this.certainty = certainty;
        this.days = days;
    }

    Receipt log(Caller caller, InterventionId id, InterventionForm form) {
        return log(caller, id, form, days.now(), earlier -> around(caller, Set.of(form), earlier));
    }

    /** The territory is looked at again as long as a no is not certain. */
    Receipt log(Caller caller, InterventionId id, InterventionForm form, Instant now, IntFunction<Territory> look) {
        form.mustBeTheFirstWord();
        var deed = form.deed(days);
        var mediator = new MediatorId(caller.person());
        return certainty.answer(now, look, territory -> desk.create(id.toString(), new LogIntervention(id,
                schemeOf(caller), territory, deed, Days.of(deed.startedAt()), mediator, now), caller, form));
    }

    Receipt withdraw(Caller caller, InterventionId id, WithdrawalForm form, Conditions conditions) {
        mustBeInSchemeOf(caller, id);
        return desk.change(id.toString(), new WithdrawIntervention(id, author(caller), form.reason(), days.now()),
                caller, form, conditions);
    }

    Instant now() {
        return days.now();
    }

    /** All that the territory says about what was handed in, in one look: from memory first, then as it is. */
    Territory around(Caller caller, Collection<InterventionForm> forms, int earlierLooks) {
        var scheme = schemeOf(caller);
        var references = new References(of(forms, InterventionForm::dossierId), of(forms, InterventionForm::requestId));
        if (earlierLooks == 0 && caller.boundLandlord().isEmpty()) {
            var remembered = territories.lately(scheme, references);
            if (remembered.isPresent()) {
                return remembered.get();
            }
        }
        return transactions.read(caller, () -> territories.of(scheme, references));
    }

    /** Before versions are compared: the version of a foreign thing is no answer either. */
    void mustBeInSchemeOf(Caller caller, InterventionId id) {
        if (!sheets.isInSchemeOf(caller, id)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
    }

    static Author author(Caller caller) {
        return new Author(schemeOf(caller), new MediatorId(caller.person()), caller.role() == Role.MANAGER);
    }

    private static SchemeId schemeOf(Caller caller) {
        return new SchemeId(caller.requiredScheme());
    }

    private static <I> Set<I> of(Collection<InterventionForm> forms,
            Function<InterventionForm, @Nullable I> part) {
        return forms.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
