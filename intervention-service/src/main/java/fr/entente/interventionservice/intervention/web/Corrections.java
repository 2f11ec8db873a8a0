package fr.entente.interventionservice.intervention.web;

import java.time.Instant;
import java.util.Set;

import org.springframework.stereotype.Component;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.intervention.InterventionCommand.CorrectIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.SettleContradiction;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.views.Contradictions;
import fr.entente.interventionservice.territory.Certainty;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

/** Corrections, and the choice between two of them. */
@Component
class Corrections {

    private final CommandDesk desk;
    private final Logbook logbook;
    private final Contradictions contradictions;
    private final Certainty certainty;
    private final Days days;

    Corrections(CommandDesk desk, Logbook logbook, Contradictions contradictions, Certainty certainty, Days days) {
        this.desk = desk;
        this.logbook = logbook;
        this.contradictions = contradictions;
        this.certainty = certainty;
        this.days = days;
    }

    CorrectionReceipt correct(Caller caller, InterventionId id, InterventionForm form, Conditions conditions) {
        logbook.mustBeInSchemeOf(caller, id);
        Instant now = days.now();
        long version = conditions.expectedVersion();
        var deed = form.deed(days);
        var seen = form.seenAt(version, days);
        var receipt = certainty.answer(now, earlier -> logbook.around(caller, Set.of(form), earlier),
                territory -> desk.offer(id.toString(), new CorrectIntervention(id, Logbook.author(caller), territory,
                        deed, Days.of(deed.startedAt()), seen, now), caller, form, conditions.key()));
        return CorrectionReceipt.of(receipt, version, contradictions.isOneAt(id, receipt.version()));
    }

    Receipt settle(Caller caller, InterventionId id, long contradiction, SettlementForm form, Conditions conditions) {
        logbook.mustBeInSchemeOf(caller, id);
        Instant now = days.now();
        return certainty.answer(now, earlier -> logbook.around(caller, Set.of(), earlier),
                territory -> desk.change(id.toString(), new SettleContradiction(id, Logbook.author(caller), territory,
                        contradiction, form.choices(), now), caller, new Settlement(contradiction, form), conditions));
    }

    /** What is asked, for a repetition to be known by. */
    private record Settlement(long contradiction, SettlementForm form) {}
}
