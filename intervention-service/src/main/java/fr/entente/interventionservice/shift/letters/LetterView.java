package fr.entente.interventionservice.shift.letters;

import java.time.ZoneOffset;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

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

/**
 * When a shift ends, puts a letter into the outbox for each landlord of the scheme that had chosen an address by then.
 * Whether the evening was anything to it is seen when the letter is written. What another of the pair tells as well and
 * hours that are corrected have it written again. Events may pass here any number of times.
 */
@Component
final class LetterView implements View<ShiftEvent> {

    private static final String QUEUE = """
            insert into shift_letter (shift_id, landlord_id, scheme_id, claimed_until)
            select ?, a.landlord_id, a.scheme_id, now() + make_interval(secs => ?)
              from defect_address a
             where a.scheme_id = ? and a.address is not null and a.since <= ?
            on conflict (shift_id, landlord_id) do nothing""";

    /** One that has left is written again; whether it says anything new is seen then. */
    private static final String QUEUE_AGAIN = """
            update shift_letter set version = :version, sent_at = null, given_up_at = null,
                   queued_at = case when sent_at is null then queued_at else now() end,
                   claimed_until = case when sent_at is null then claimed_until
                                        else now() + make_interval(secs => :wait) end
             where shift_id = :shift and version < :version""";

    private final JdbcClient jdbc;
    private final LetterSettings settings;
    private final boolean on;

    LetterView(JdbcClient jdbc, LetterSettings settings, @Value("${spring.mail.host:}") String host) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.on = StringUtils.hasText(host);
    }

    @Override
    public Class<ShiftEvent> family() {
        return ShiftEvent.class;
    }

    @Override
    public String name() {
        return "shift-letter";
    }

    @Override
    public void apply(Recorded<ShiftEvent> recorded) {
        if (on && recorded.event() instanceof ShiftEnded event) {
            jdbc.sql(QUEUE)
                    .params(event.shiftId().value(), patience(), event.schemeId().value(),
                            recorded.recordedAt().atOffset(ZoneOffset.UTC))
                    .update();
        } else if (on && isNews(recorded.event())) {
            jdbc.sql(QUEUE_AGAIN).param("version", recorded.version()).param("wait", patience())
                    .param("shift", recorded.event().shiftId().value()).update();
        }
    }

    private static boolean isNews(ShiftEvent event) {
        return switch (event) {
            case EndToldByOther _ -> true;
            case HoursCorrected corrected -> corrected.shiftEndedAt() != null;
            case ShiftPlanned _,ShiftPlanChanged _,ShiftCancelled _,ShiftStarted _,MediatorsJoined _,MediatorLeft _,ShiftEnded _ ->
                    false;
        };
    }

    private double patience() {
        return settings.after().toSeconds();
    }
}
