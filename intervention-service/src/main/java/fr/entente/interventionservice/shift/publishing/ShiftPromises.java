package fr.entente.interventionservice.shift.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.shift.CancelledBecause;
import fr.entente.interventionservice.shift.Mood;
import fr.entente.interventionservice.shift.Plan;
import fr.entente.interventionservice.shift.Sector;
import fr.entente.interventionservice.shift.SectorMood;
import fr.entente.interventionservice.shift.SectorSite;
import fr.entente.interventionservice.shift.ShiftEvent;
import fr.entente.interventionservice.shift.ShiftEvent.EndToldByOther;
import fr.entente.interventionservice.shift.ShiftEvent.HoursCorrected;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorLeft;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorsJoined;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftCancelled;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftEnded;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanChanged;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanned;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftStarted;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.Stay;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

/** What other services are promised about shifts: counts and codes, who was there only as a number. */
@Component
final class ShiftPromises implements Promises<ShiftEvent> {

    @Override
    public Class<ShiftEvent> family() {
        return ShiftEvent.class;
    }

    @Override
    public String topic() {
        return "intervention-events";
    }

    @Override
    public Published publish(ShiftEvent event) {
        return new Published(typeOf(event), Map.of("scheme", event.schemeId().toString()), dataOf(event));
    }

    private static String typeOf(ShiftEvent event) {
        return switch (event) {
            case ShiftPlanned _ -> "fr.entente.shift.planned.v1";
            case ShiftPlanChanged _ -> "fr.entente.shift.plan-changed.v1";
            case ShiftCancelled _ -> "fr.entente.shift.cancelled.v1";
            case ShiftStarted _ -> "fr.entente.shift.started.v1";
            case MediatorsJoined _ -> "fr.entente.shift.joined.v1";
            case MediatorLeft _ -> "fr.entente.shift.left.v1";
            case ShiftEnded _ -> "fr.entente.shift.ended.v1";
            case EndToldByOther _ -> "fr.entente.shift.end-told-by-other.v1";
            case HoursCorrected _ -> "fr.entente.shift.hours-corrected.v1";
        };
    }

    private static Object dataOf(ShiftEvent event) {
        return switch (event) {
            case ShiftPlanned planned -> Planned.of(planned.shiftId(), planned.schemeId(), planned.plan(),
                    planned.plannedAt());
            case ShiftPlanChanged changed -> Planned.of(changed.shiftId(), changed.schemeId(), changed.plan(),
                    changed.changedAt());
            case ShiftCancelled(var shift, var scheme, var day, var reason, var at) ->
                    new Cancelled(shift, scheme, day, reason, at);
            case ShiftStarted(var shift, var scheme, var day, var at, var present, _, var recordedAt) ->
                    new Started(shift, scheme, day, at, present.size(), recordedAt);
            case MediatorsJoined(var shift, var scheme, var day, var at, var joined, _, var recordedAt) ->
                    new Joined(shift, scheme, day, at, joined.size(), recordedAt);
            case MediatorLeft(var shift, var scheme, var day, var at, _, _, var recordedAt) ->
                    new Left(shift, scheme, day, at, recordedAt);
            case ShiftEnded ended -> Ended.of(ended);
            case EndToldByOther(var shift, var scheme, var day, var moods, _, _, var recordedAt) ->
                    new ToldByOther(shift, scheme, day, moods.stream().map(FoundMood::of).toList(), recordedAt);
            case HoursCorrected corrected -> Corrected.of(corrected);
        };
    }

    record Planned(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant startsAt,
            Instant endsAt,
            int mediators,
            List<List<SectorSite>> sectors,
            Instant recordedAt) {

        static Planned of(ShiftId shift, SchemeId scheme, Plan plan, Instant at) {
            return new Planned(shift, scheme, plan.day(), plan.startsAt(), plan.endsAt(), plan.mediators().size(),
                    plan.sectors().stream().map(Sector::sites).toList(), at);
        }
    }

    record Cancelled(ShiftId shiftId, SchemeId schemeId, LocalDate day, CancelledBecause reason, Instant cancelledAt) {}

    record Started(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant startedAt,
            int present,
            Instant recordedAt) {}

    record Joined(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant joinedAt,
            int joined,
            Instant recordedAt) {}

    record Left(ShiftId shiftId, SchemeId schemeId, LocalDate day, Instant leftAt, Instant recordedAt) {}

    record Ended(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant startedAt,
            Instant endedAt,
            int present,
            int mediatorMinutes,
            List<FoundMood> moods,
            Instant recordedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Hours> stays) {

        static Ended of(ShiftEnded event) {
            return new Ended(event.shiftId(), event.schemeId(), event.day(), event.startedAt(), event.endedAt(),
                    event.present().size(), event.mediatorMinutes(),
                    event.moods().stream().map(FoundMood::of).toList(), event.recordedAt(),
                    event.stays() == null ? null : Hours.of(event.held()));
        }
    }

    record ToldByOther(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            List<FoundMood> moods,
            Instant recordedAt) {}

    record Corrected(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant shiftStartedAt,
            @Nullable Instant shiftEndedAt,
            int present,
            int mediatorMinutes,
            List<Hours> stays,
            Instant recordedAt) {

        static Corrected of(HoursCorrected event) {
            return new Corrected(event.shiftId(), event.schemeId(), event.day(), event.shiftStartedAt(),
                    event.shiftEndedAt(), event.stays().size(), event.mediatorMinutes(), Hours.of(event.stays()),
                    event.recordedAt());
        }
    }

    /** Of one who was there, whoever it was. */
    record Hours(Instant startedAt, @Nullable Instant endedAt) {

        static List<Hours> of(List<Stay> stays) {
            return stays.stream().map(stay -> new Hours(stay.from(), stay.until())).toList();
        }
    }

    /** A sector goes by its sites: its name stays here. */
    record FoundMood(Mood mood, List<SectorSite> sites) {

        static FoundMood of(SectorMood found) {
            return new FoundMood(found.mood(), found.sites());
        }
    }
}
