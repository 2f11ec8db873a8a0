package fr.entente.interventionservice.shift.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import fr.entente.interventionservice.shift.CancelledBecause;
import fr.entente.interventionservice.shift.Mood;
import fr.entente.interventionservice.shift.Plan;
import fr.entente.interventionservice.shift.Sector;
import fr.entente.interventionservice.shift.SectorMood;
import fr.entente.interventionservice.shift.SectorSite;
import fr.entente.interventionservice.shift.ShiftEvent;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftCancelled;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftEnded;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanChanged;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanned;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftStarted;
import fr.entente.interventionservice.shift.ShiftId;
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
            case ShiftEnded _ -> "fr.entente.shift.ended.v1";
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
            case ShiftEnded ended -> Ended.of(ended);
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

    record Ended(
            ShiftId shiftId,
            SchemeId schemeId,
            LocalDate day,
            Instant startedAt,
            Instant endedAt,
            int present,
            int mediatorMinutes,
            List<FoundMood> moods,
            Instant recordedAt) {

        static Ended of(ShiftEnded event) {
            return new Ended(event.shiftId(), event.schemeId(), event.day(), event.startedAt(), event.endedAt(),
                    event.present().size(), event.mediatorMinutes(),
                    event.moods().stream().map(FoundMood::of).toList(), event.recordedAt());
        }
    }

    /** A sector goes by its sites: its name stays here. */
    record FoundMood(Mood mood, List<SectorSite> sites) {

        static FoundMood of(SectorMood found) {
            return new FoundMood(found.mood(), found.sites());
        }
    }
}
