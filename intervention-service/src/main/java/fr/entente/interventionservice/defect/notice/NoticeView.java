package fr.entente.interventionservice.defect.notice;

import java.time.ZoneOffset;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import fr.entente.interventionservice.defect.DefectEvent;
import fr.entente.interventionservice.defect.DefectEvent.DefectReported;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/**
 * Puts a notice into the outbox in the transaction that shows the defect in lists. What was reported before the
 * landlord chose an address, or was put there before, is left alone: events may pass here any number of times.
 */
@Component
final class NoticeView implements View<DefectEvent> {

    private static final String QUEUE = """
            insert into defect_notice (defect_id, scheme_id, landlord_id)
            select ?, a.scheme_id, a.landlord_id from defect_address a
             where a.scheme_id = ? and a.landlord_id = ? and a.address is not null and a.since <= ?
            on conflict (defect_id) do nothing""";

    private final JdbcClient jdbc;
    private final boolean on;

    NoticeView(JdbcClient jdbc, @Value("${spring.mail.host:}") String host) {
        this.jdbc = jdbc;
        this.on = StringUtils.hasText(host);
    }

    @Override
    public Class<DefectEvent> family() {
        return DefectEvent.class;
    }

    @Override
    public String name() {
        return "defect-notice";
    }

    @Override
    public void apply(Recorded<DefectEvent> recorded) {
        if (on && recorded.event() instanceof DefectReported event) {
            jdbc.sql(QUEUE)
                    .params(event.defectId().value(), event.schemeId().value(), event.landlordId().value(),
                            recorded.recordedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
