package fr.entente.interventionservice.shift.views;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.shift.Plan;
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
import fr.entente.interventionservice.shift.Stay;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps one row for each shift as it is now, with its sectors, their sites and the places of its notes. */
@Component
final class ShiftView implements View<ShiftEvent> {

    private static final String PLAN = """
            insert into shift (shift_id, version, scheme_id, day, starts_at, ends_at, mediators, status)
            values (?, ?, ?, ?, ?, ?, ?, 'PLANNED')
            on conflict (shift_id) do update
               set version = excluded.version, day = excluded.day, starts_at = excluded.starts_at,
                   ends_at = excluded.ends_at, mediators = excluded.mediators, status = 'PLANNED',
                   cancelled_because = null, started_at = null, ended_at = null, present = '{}',
                   mediator_minutes = 0, end_recorded_at = null, hours_corrected_at = null""";

    /** Whoever stood in for one of the plan was there like the others. */
    private static final String WITH_STAND_INS = """
            array(select m from unnest(mediators || ?) with ordinality u (m, n) group by m order by min(n))""";

    private final JdbcClient jdbc;
    private final Hours hours;
    private final Sectors sectors;

    ShiftView(JdbcClient jdbc, Hours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.sectors = new Sectors(jdbc);
    }

    @Override
    public Class<ShiftEvent> family() {
        return ShiftEvent.class;
    }

    @Override
    public String name() {
        return "shift";
    }

    @Override
    public void apply(Recorded<ShiftEvent> recorded) {
        switch (recorded.event()) {
            case ShiftPlanned event -> plan(recorded, event.plan());
            case ShiftPlanChanged event -> plan(recorded, event.plan());
            case ShiftCancelled event ->
                    change(recorded, "status = 'CANCELLED', cancelled_because = ?", event.reason().name());
            case ShiftStarted event -> start(recorded, event);
            case MediatorsJoined event -> join(recorded, event);
            case MediatorLeft event -> {
                change(recorded, "present = present");
                hours.end(event);
            }
            case ShiftEnded event -> end(recorded, event);
            case EndToldByOther event -> {
                change(recorded, "present = present");
                sectors.tell(event);
            }
            case HoursCorrected event -> correct(recorded, event);
        }
    }

    private void plan(Recorded<ShiftEvent> recorded, Plan plan) {
        jdbc.sql(PLAN).params(recorded.event().shiftId().value(), recorded.version(),
                recorded.event().schemeId().value(), plan.day(), utc(plan.startsAt()), utc(plan.endsAt()),
                ids(plan.mediators())).update();
        hours.forget(recorded.event());
        sectors.set(recorded.event(), plan.sectors());
    }

    private void start(Recorded<ShiftEvent> recorded, ShiftStarted event) {
        change(recorded, "status = 'STARTED', started_at = ?, present = ?, mediators = " + WITH_STAND_INS,
                utc(event.startedAt()), ids(event.present()), ids(event.present()));
        hours.set(event, event.present().stream().map(one -> new Stay(one, event.startedAt(), null)));
    }

    private void join(Recorded<ShiftEvent> recorded, MediatorsJoined event) {
        change(recorded, "started_at = least(started_at, ?), present = present || ?, mediators = " + WITH_STAND_INS,
                utc(event.joinedAt()), ids(event.joined()), ids(event.joined()));
        hours.keep(event, event.joined().stream().map(one -> new Stay(one, event.joinedAt(), null)));
    }

    private void correct(Recorded<ShiftEvent> recorded, HoursCorrected event) {
        var present = Hours.mediators(event.stays());
        change(recorded, "started_at = ?, present = ?, mediator_minutes = ?, mediators = " + WITH_STAND_INS,
                utc(event.shiftStartedAt()), present, event.mediatorMinutes(), present);
        var endedAt = event.shiftEndedAt();
        if (endedAt != null) {
            change(recorded, "ended_at = ?, hours_corrected_at = ?", utc(endedAt), utc(event.recordedAt()));
        }
        hours.set(event, event.stays().stream());
    }

    private void end(Recorded<ShiftEvent> recorded, ShiftEnded event) {
        change(recorded,
                """
                status = 'ENDED', started_at = ?, ended_at = ?, present = ?, mediator_minutes = ?, end_recorded_at = ?,
                mediators =""" + WITH_STAND_INS,
                utc(event.startedAt()), utc(event.endedAt()), ids(event.present()), event.mediatorMinutes(),
                utc(event.recordedAt()), ids(event.present()));
        hours.set(event, event.held().stream());
        sectors.end(event);
    }

    private void change(Recorded<ShiftEvent> recorded, String assignments, Object... values) {
        var bound = new ArrayList<Object>(List.of(recorded.version()));
        bound.addAll(List.of(values));
        bound.add(recorded.event().shiftId().value());
        recorded.mustTouch(jdbc.sql("update shift set version = ?, " + assignments + " where shift_id = ?")
                .params(bound).update());
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
