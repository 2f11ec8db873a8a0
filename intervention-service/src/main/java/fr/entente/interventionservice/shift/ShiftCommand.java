package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SchemeId;

/** What one can ask about a shift. */
public sealed interface ShiftCommand {

    ShiftId shiftId();

    record PlanShift(
            @TargetAggregateIdentifier ShiftId shiftId,
            SchemeId schemeId,
            Territory territory,
            Outline outline,
            UUID plannedBy,
            Instant plannedAt) implements ShiftCommand {}

    record ChangePlan(
            @TargetAggregateIdentifier ShiftId shiftId,
            Territory territory,
            Outline outline,
            Instant changedAt) implements ShiftCommand {}

    record CancelShift(@TargetAggregateIdentifier ShiftId shiftId, CancelledBecause reason, Instant cancelledAt)
            implements ShiftCommand {}

    record StartShift(
            @TargetAggregateIdentifier ShiftId shiftId,
            Instant startedAt,
            List<UUID> present,
            Actor actor,
            Instant recordedAt) implements ShiftCommand {}

    /** {@code moods} by the name of the sector; notes do not know the landlord yet. */
    record EndShift(
            @TargetAggregateIdentifier ShiftId shiftId,
            Instant endedAt,
            List<UUID> present,
            Map<String, Mood> moods,
            List<Note> notes,
            Actor actor,
            Instant recordedAt) implements ShiftCommand {}

    /** One leaves before the others. */
    record LeaveShift(
            @TargetAggregateIdentifier ShiftId shiftId,
            UUID mediator,
            Instant leftAt,
            Actor actor,
            Instant recordedAt) implements ShiftCommand {}

    /**
     * One mediator's hours, told anew.
     *
     * @param startedAt none where he was not there at all
     * @param endedAt none as long as he is there
     */
    record CorrectHours(
            @TargetAggregateIdentifier ShiftId shiftId,
            UUID mediator,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            Actor actor,
            LocalDate correctedOn,
            Instant recordedAt) implements ShiftCommand {}
}
