package fr.entente.reportingservice.request;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.servicekit.intake.Taken;
import fr.entente.servicekit.storage.Rows;

/** Keeps one row per request, and by itself what mediators saw: that it is none is all that is known of it. */
@Component
class RequestProjection implements Projection<RequestFact> {

    private static final String RECEIVE = """
            insert into request as r (request_id, version, scheme_id, landlord_id, site_id, received_at, received_on,
                answered_at, oriented_at, dossier_id)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request_id) do nothing""";

    private static final String GO_ON = """
            update request r set version = u.version, answered_at = coalesce(u.answered_at, r.answered_at),
                oriented_at = coalesce(u.oriented_at, r.oriented_at), dossier_id = coalesce(u.dossier_id, r.dossier_id)
            from unnest(?, ?, ?, ?, ?) as u (request_id, version, answered_at, oriented_at, dossier_id)
            where r.request_id = u.request_id and r.version < u.version""";

    private static final String NOTE = """
            insert into observation as o (request_id, version, scheme_id, landlord_id)
            select * from unnest(?, ?, ?, ?)
            on conflict (request_id) do nothing""";

    private static final String NOTE_ON = """
            update observation o set version = u.version
            from unnest(?, ?) as u (request_id, version)
            where o.request_id = u.request_id and o.version < u.version""";

    private final JdbcTemplate jdbc;

    RequestProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<RequestFact> family() {
        return RequestFact.class;
    }

    @Override
    public void apply(List<Taken<RequestFact>> facts, Touched touched) {
        var rows = oneOfEach(facts);
        receive(rows.stream().filter(row -> row.received() != null).toList());
        note(rows.stream().filter(row -> row.noted() != null).toList());
        goOn(rows.stream().filter(row -> row.received() == null && row.noted() == null).toList());
    }

    private static Collection<RequestRow> oneOfEach(List<Taken<RequestFact>> facts) {
        var rows = LinkedHashMap.<UUID, RequestRow>newLinkedHashMap(facts.size());
        facts.forEach(taken -> rows.merge(taken.fact().requestId(), RequestRow.of(taken), RequestRow::then));
        return rows.values();
    }

    private void receive(List<RequestRow> rows) {
        Rows.of(rows)
                .uuids(RequestRow::id)
                .longs(RequestRow::version)
                .uuids(row -> row.content().schemeId())
                .uuids(row -> row.content().landlordId())
                .uuids(row -> row.content().siteId())
                .instants(row -> row.content().receivedAt())
                .days(RequestRow::receivedOn)
                .instants(RequestRow::answeredAt)
                .instants(RequestRow::orientedAt)
                .uuids(RequestRow::dossierId)
                .update(jdbc, RECEIVE);
    }

    private void note(List<RequestRow> rows) {
        Rows.of(rows)
                .uuids(RequestRow::id)
                .longs(RequestRow::version)
                .uuids(row -> row.sight().schemeId())
                .uuids(row -> row.sight().landlordId())
                .update(jdbc, NOTE);
    }

    private void goOn(List<RequestRow> rows) {
        var found = Rows.of(rows)
                .uuids(RequestRow::id)
                .longs(RequestRow::version)
                .instants(RequestRow::answeredAt)
                .instants(RequestRow::orientedAt)
                .uuids(RequestRow::dossierId)
                .update(jdbc, GO_ON);
        if (found < rows.size()) {
            found += Rows.of(rows).uuids(RequestRow::id).longs(RequestRow::version).update(jdbc, NOTE_ON);
        }
        if (found < rows.size()) {
            throw new IllegalStateException("A request goes on that was never received");
        }
    }
}
