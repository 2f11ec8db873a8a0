package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.serialization.Revision;

import fr.entente.interventionservice.words.SchemeId;

/** What can have happened to a shift. It is the scheme's and no landlord's; whose its sites are is told with them. */
public sealed interface ShiftEvent {

    ShiftId shiftId();

    SchemeId schemeId();

    @Revision("1")
    record ShiftPlanned(ShiftId shiftId, SchemeId schemeId, Plan plan, UUID plannedBy, Instant plannedAt)
            implements ShiftEvent {}

    /** Takes the place of the plan before. */
    @Revision("1")
    record ShiftPlanChanged(ShiftId shiftId, SchemeId schemeId, Plan plan, Instant changedAt) implements ShiftEvent {}

    @Revision("1")
    record ShiftCancelled(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            CancelledBecause reason,
            Instant cancelledAt) implements ShiftEvent {}

    @Revision("1")
    record ShiftStarted(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant startedAt,
            List<UUID> present,
            UUID startedBy,
            Instant recordedAt) implements ShiftEvent {}

    /** {@code mediatorMinutes} is what was held by all who were present together. */
    @Revision("1")
    record ShiftEnded(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant startedAt,
            Instant endedAt,
            List<UUID> present,
            int mediatorMinutes,
            List<SectorMood> moods,
            List<Note> notes,
            UUID endedBy,
            Instant recordedAt) implements ShiftEvent {}
}
