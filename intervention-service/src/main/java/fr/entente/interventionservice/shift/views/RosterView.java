package fr.entente.interventionservice.shift.views;

import java.time.ZoneOffset;
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
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Confirms who walks when as soon as the plan is stored; what was reserved since for a later plan stays reserved. */
@Component
final class RosterView implements View<ShiftEvent> {

    private static final String LET_GO = """
            delete from shift_booking where shift_id = ? and (confirmed or reserved_at <= ?)""";

    private static final String CONFIRM = """
            insert into shift_booking (shift_id, mediator_id, confirmed, scheme_id, starts_at, ends_at)
            select ?, m, true, ?, ?, ? from unnest(?) as m""";

    private final JdbcClient jdbc;

    RosterView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<ShiftEvent> family() {
        return ShiftEvent.class;
    }

    @Override
    public String name() {
        return "shift-roster";
    }

    @Override
    public void apply(Recorded<ShiftEvent> recorded) {
        switch (recorded.event()) {
            case ShiftPlanned event -> confirm(recorded, event.plan());
            case ShiftPlanChanged event -> confirm(recorded, event.plan());
            case ShiftCancelled _ -> letGo(recorded);
            case ShiftStarted _,MediatorsJoined _,MediatorLeft _,ShiftEnded _,EndToldByOther _,HoursCorrected _ -> {}
        }
    }

    private void confirm(Recorded<ShiftEvent> recorded, Plan plan) {
        letGo(recorded);
        jdbc.sql(CONFIRM)
                .params(recorded.event().shiftId().value(), recorded.event().schemeId().value(),
                        plan.startsAt().atOffset(ZoneOffset.UTC), plan.endsAt().atOffset(ZoneOffset.UTC),
                        plan.mediators().toArray(UUID[]::new))
                .update();
    }

    private void letGo(Recorded<ShiftEvent> recorded) {
        jdbc.sql(LET_GO).params(recorded.event().shiftId().value(), recorded.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
