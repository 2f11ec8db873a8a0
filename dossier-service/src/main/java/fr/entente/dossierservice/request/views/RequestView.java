package fr.entente.dossierservice.request.views;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.lists.Column;
import fr.entente.dossierservice.request.RequestEvent;
import fr.entente.dossierservice.request.RequestEvent.ObservationNoted;
import fr.entente.dossierservice.request.RequestEvent.RequestAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestAssigned;
import fr.entente.dossierservice.request.RequestEvent.RequestAttachedToDossier;
import fr.entente.dossierservice.request.RequestEvent.RequestHandoverAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestHandoverProposed;
import fr.entente.dossierservice.request.RequestEvent.RequestOriented;
import fr.entente.dossierservice.request.RequestEvent.RequestReceived;
import fr.entente.dossierservice.request.RequestEvent.RequestTriaged;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.SiteId;
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
            case ObservationNoted noted -> note(noted);
            case RequestAssigned assigned -> update(assigned,
                    "owner_id = ?, assigned_at = ?, handover_from = null, handover_to = null, handover_at = null",
                    assigned.mediatorId().value(), utc(assigned.assignedAt()));
            case RequestHandoverProposed it -> update(it, "handover_from = ?, handover_to = ?, handover_at = ?",
                    it.from().value(), it.to().value(), utc(it.proposedAt()));
            case RequestHandoverAnswered it -> answer(it);
            case RequestTriaged triaged -> triage(triaged);
            case RequestAnswered answered -> update(answered, "answer = ?, answered_at = ?", answered.answer().name(),
                    utc(answered.answeredAt()));
            case RequestOriented oriented -> update(oriented, "partner = ?, oriented_at = ?",
                    oriented.partner().name(), utc(oriented.orientedAt()));
            case RequestAttachedToDossier attached -> update(attached, "dossier_id = ?, attached_at = ?",
                    attached.dossierId().value(), utc(attached.attachedAt()));
        }
        recorded.mustTouch(update(recorded.event(), "version = ?", recorded.version()));
    }

    private void receive(RequestReceived event) {
        begin(event, event.siteId(), event.receivedAt(), event.origin(), Column.code(event.askedBy()),
                Column.code(event.way()), event.nature(), event.severity(), Column.code(event.space()),
                event.sentBy());
    }

    /** Nobody asked for it, and so it came by no way. */
    private void note(ObservationNoted event) {
        begin(event, event.siteId(), event.notedAt(), Origin.SPONTANEOUS, Column.code(null), Column.code(null),
                event.nature(), event.severity(), Column.code(event.space()), event.notedBy().value());
    }

    private void begin(RequestEvent event, SiteId site, Instant at, Origin origin, SqlParameterValue askedBy,
            SqlParameterValue way, Nature nature, Severity severity, SqlParameterValue space, UUID sentBy) {
        jdbc.sql("""
                insert into request (request_id, version, scheme_id, landlord_id, site_id, received_at, received_on,
                                     origin, asked_by, way, nature, severity, space, sent_by)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (request_id) do update
                   set answer = null, answered_at = null, partner = null, oriented_at = null, dossier_id = null,
                       attached_at = null, owner_id = null, assigned_at = null, triage = null, triaged_at = null,
                       handover_from = null, handover_to = null, handover_at = null, severity = excluded.severity""")
                .params(event.requestId().value(), event.schemeId().value(), event.landlordId().value(),
                        site.value(), utc(at), Days.of(at), origin.name(), askedBy, way, nature.name(),
                        severity.grade(), space, sentBy)
                .update();
    }

    private void triage(RequestTriaged event) {
        update(event, "triage = ?, severity = ?, triaged_at = ?", event.triage().name(), event.severity().grade(),
                utc(event.triagedAt()));
    }

    private void answer(RequestHandoverAnswered event) {
        update(event, "handover_from = null, handover_to = null, handover_at = null");
        if (event.accepted()) {
            update(event, "owner_id = ?, assigned_at = ?", event.to().value(), utc(event.answeredAt()));
        }
    }

    private int update(RequestEvent event, String assignments, Object... values) {
        return jdbc.sql("update request set " + assignments + " where request_id = ?")
                .params(Stream.concat(Stream.of(values), Stream.of(event.requestId().value())).toList()).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
