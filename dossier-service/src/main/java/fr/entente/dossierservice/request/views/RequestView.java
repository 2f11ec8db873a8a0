package fr.entente.dossierservice.request.views;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.lists.Column;
import fr.entente.dossierservice.request.RequestEvent;
import fr.entente.dossierservice.request.RequestEvent.RequestAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestAssigned;
import fr.entente.dossierservice.request.RequestEvent.RequestAttachedToDossier;
import fr.entente.dossierservice.request.RequestEvent.RequestOriented;
import fr.entente.dossierservice.request.RequestEvent.RequestReceived;
import fr.entente.dossierservice.request.RequestEvent.RequestTriaged;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps one row for each request. */
@Component
final class RequestView implements View<RequestEvent> {

    private final JdbcClient jdbc;

    RequestView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<RequestEvent> family() {
        return RequestEvent.class;
    }

    @Override
    public String name() {
        return "request";
    }

    @Override
    public void apply(Recorded<RequestEvent> recorded) {
        switch (recorded.event()) {
            case RequestReceived received -> receive(received);
            case RequestAssigned assigned -> update("owner_id = ?, assigned_at = ?", assigned,
                    assigned.mediatorId().value(), utc(assigned.assignedAt()));
            case RequestTriaged triaged -> triage(triaged);
            case RequestAnswered answered -> update("answer = ?, answered_at = ?", answered, answered.answer().name(),
                    utc(answered.answeredAt()));
            case RequestOriented oriented -> update("partner = ?, oriented_at = ?", oriented, oriented.partner().name(),
                    utc(oriented.orientedAt()));
            case RequestAttachedToDossier attached -> update("dossier_id = ?, attached_at = ?", attached,
                    attached.dossierId().value(), utc(attached.attachedAt()));
        }
        recorded.mustTouch(jdbc.sql("update request set version = ? where request_id = ?")
                .params(recorded.version(), recorded.event().requestId().value()).update());
    }

    private void receive(RequestReceived event) {
        jdbc.sql("""
                insert into request (request_id, version, scheme_id, landlord_id, site_id, received_at, received_on,
                                     origin, asked_by, way, nature, severity, space, sent_by)
                values (?, 1, ?, ?, ?, ?, (?::timestamptz at time zone 'Europe/Paris')::date, ?, ?, ?, ?, ?, ?, ?)
                on conflict (request_id) do update
                   set answer = null, answered_at = null, partner = null, oriented_at = null, dossier_id = null,
                       attached_at = null, owner_id = null, assigned_at = null, triage = null, triaged_at = null,
                       severity = excluded.severity""")
                .params(event.requestId().value(), event.schemeId().value(), event.landlordId().value(),
                        event.siteId().value(), utc(event.receivedAt()), utc(event.receivedAt()), event.origin().name(),
                        event.askedBy().name(), event.way().name(), event.nature().name(), event.severity().grade(),
                        Column.code(event.space()), event.sentBy())
                .update();
    }

    private void triage(RequestTriaged event) {
        jdbc.sql("update request set triage = ?, severity = ?, triaged_at = ? where request_id = ?")
                .params(event.triage().name(), event.severity().grade(), utc(event.triagedAt()),
                        event.requestId().value())
                .update();
    }

    private void update(String assignments, RequestEvent event, Object code, OffsetDateTime at) {
        jdbc.sql("update request set " + assignments + " where request_id = ?")
                .params(code, at, event.requestId().value()).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
