package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

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

    /** Others than those who started it are there as well from then on; an earlier moment moves the start. */
    @Revision("1")
    record MediatorsJoined(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant joinedAt,
            List<UUID> joined,
            UUID toldBy,
            Instant recordedAt) implements ShiftEvent {}

    /** One has left; the shift goes on until it is told to have ended. */
    @Revision("1")
    record MediatorLeft(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant leftAt,
            UUID mediator,
            UUID toldBy,
            Instant recordedAt) implements ShiftEvent {}

    /**
     * The shift is over.
     *
     * @param mediatorMinutes what was held by all who were present, added up
     * @param stays none where all were there from the start to the end
     */
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
            Instant recordedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Stay> stays) implements ShiftEvent {

        public List<Stay> held() {
            return stays == null ? present.stream().map(one -> new Stay(one, startedAt, endedAt)).toList() : stays;
        }
    }

    /**
     * Another of the pair told the end as well, without knowing of the first one. It stands beside that and takes
     * nothing of it away; his own hours, where they differ, are corrected apart.
     *
     * @param moods as he saw each sector
     */
    @Revision("1")
    record EndToldByOther(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            List<SectorMood> moods,
            List<Note> notes,
            UUID toldBy,
            Instant recordedAt) implements ShiftEvent {}

    /**
     * One mediator's hours were told anew. Takes the place of all that was known of hours.
     *
     * @param before none where he was not counted
     * @param after none where he was not there after all
     * @param shiftEndedAt none as long as the shift goes on, and then there are no minutes either
     */
    @Revision("1")
    record HoursCorrected(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            UUID mediator,
            @Nullable Stay before,
            @Nullable Stay after,
            Instant shiftStartedAt,
            @Nullable Instant shiftEndedAt,
            List<Stay> stays,
            int mediatorMinutes,
            UUID correctedBy,
            Instant recordedAt) implements ShiftEvent {}
}
