package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SchemeId;

/** What one can ask about an intervention. {@code day} is the day of its start where the scheme lies. */
public sealed interface InterventionCommand {

    InterventionId interventionId();

    record LogIntervention(
            @TargetAggregateIdentifier InterventionId interventionId,
            SchemeId schemeId,
            Territory territory,
            Deed deed,
            LocalDate day,
            MediatorId mediatorId,
            Instant recordedAt) implements InterventionCommand {}

    /** Carries the whole of what was done: a correction may move it to another site or day. */
    record CorrectIntervention(
            @TargetAggregateIdentifier InterventionId interventionId,
            Author by,
            Territory territory,
            Deed deed,
            LocalDate day,
            Instant correctedAt) implements InterventionCommand {}

    record WithdrawIntervention(
            @TargetAggregateIdentifier InterventionId interventionId,
            Author by,
            WithdrawnBecause reason,
            Instant withdrawnAt) implements InterventionCommand {}

    /** Who wants to change something, and in which scheme he acts. */
    record Author(SchemeId schemeId, MediatorId person, boolean manager) {

        boolean mayChangeThoseOf(MediatorId mediator) {
            return manager || person.equals(mediator);
        }
    }
}
