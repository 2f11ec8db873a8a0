package fr.entente.reportingservice.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.reportingservice.storage.Rows;
import fr.entente.servicekit.intake.Taken;

/** Keeps one row per request. */
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
            where r.request_id = u.request_id and r.version < u.version
            returning r.scheme_id, r.landlord_id, r.received_on""";

    private static final RowMapper<Touched.Day> DAY = (row, _) -> new Touched.Day(
            row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class));

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
        receive(rows.stream().filter(row -> row.received() != null).toList(), touched);
        goOn(rows.stream().filter(row -> row.received() == null).toList(), touched);
    }

    private static Collection<RequestRow> oneOfEach(List<Taken<RequestFact>> facts) {
        var rows = LinkedHashMap.<UUID, RequestRow>newLinkedHashMap(facts.size());
        facts.forEach(taken -> rows.merge(taken.fact().requestId(), RequestRow.of(taken), RequestRow::then));
        return rows.values();
    }

    private void receive(List<RequestRow> rows, Touched touched) {
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
        rows.forEach(row -> touched.day(row.content().schemeId(), row.content().landlordId(), row.receivedOn(),
                Touched.Kind.REQUESTS));
    }

    private void goOn(List<RequestRow> rows, Touched touched) {
        var days = Rows.of(rows)
                .uuids(RequestRow::id)
                .longs(RequestRow::version)
                .instants(RequestRow::answeredAt)
                .instants(RequestRow::orientedAt)
                .uuids(RequestRow::dossierId)
                .query(jdbc, GO_ON, DAY);
        if (days.size() < rows.size()) {
            throw new IllegalStateException("A request goes on that was never received");
        }
        days.forEach(day -> touched.day(day.scheme(), day.landlord(), day.day(), Touched.Kind.REQUESTS));
    }
}
