package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

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

    /**
     * Carries the whole of what was done: a correction may move it to another site or day. What came between is merged.
     */
    record CorrectIntervention(
            @TargetAggregateIdentifier InterventionId interventionId,
            Author by,
            Territory territory,
            Deed deed,
            LocalDate day,
            Seen seen,
            Instant correctedAt) implements InterventionCommand {}

    record WithdrawIntervention(
            @TargetAggregateIdentifier InterventionId interventionId,
            Author by,
            WithdrawnBecause reason,
            Instant withdrawnAt) implements InterventionCommand {}

    /** For each aspect that is to be settled, what holds. */
    record SettleContradiction(
            @TargetAggregateIdentifier InterventionId interventionId,
            Author by,
            Territory territory,
            long contradiction,
            Map<Aspect, Choice> choices,
            Instant settledAt) implements InterventionCommand {}

    /**
     * What the author of a correction had before him.
     *
     * @param deed told where it was not what that version says, because an earlier correction of his was still on its
     *     way
     */
    record Seen(long version, @Nullable Deed deed) {}

    /** Who wants to change something, and in which scheme he acts. */
    record Author(SchemeId schemeId, MediatorId person, boolean manager) {

        boolean mayChangeThoseOf(MediatorId mediator) {
            return manager || person.equals(mediator);
        }
    }
}
