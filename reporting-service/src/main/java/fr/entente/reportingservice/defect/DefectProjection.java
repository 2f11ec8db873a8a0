package fr.entente.reportingservice.defect;

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

/**
 * Keeps one row per defect, and from it its marks: what it adds to the cells of which day. A defect that was merged was
 * reported twice and adds nothing, and neither does one that was withdrawn. Whether one was acknowledged in time is
 * known on the day after the last one for it, and is counted on that day.
 */
@Component
class DefectProjection implements Projection<DefectFact> {

    private static final String REPORT = """
            insert into defect (defect_id, version, scheme_id, landlord_id, site_id, reported_on, acknowledge_by,
                                answered_on, repaired_on, refused_on, merged, withdrawn)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (defect_id) do nothing""";

    private static final String GO_ON = """
            update defect d set version = u.version, answered_on = coalesce(d.answered_on, u.answered_on),
                repaired_on = coalesce(u.repaired_on, d.repaired_on), refused_on = coalesce(u.refused_on, d.refused_on),
                merged = d.merged or u.merged, withdrawn = d.withdrawn or u.withdrawn
            from unnest(?, ?, ?, ?, ?, ?, ?)
                as u (defect_id, version, answered_on, repaired_on, refused_on, merged, withdrawn)
            where d.defect_id = u.defect_id and d.version < u.version""";

    private static final String KNOWN = """
            select defect_id from defect where defect_id in (select unnest(?))""";

    private static final String UNMARK = "delete from defect_mark where defect_id in (select unnest(?))";

    private static final String MARK = """
            insert into defect_mark (defect_id, day, measure, code, scheme_id, landlord_id, n)
            select d.defect_id, v.day, v.measure, v.code, d.scheme_id, d.landlord_id, v.n
            from defect d cross join lateral (values
                (d.reported_on, 'DEFECT_FLOW', 'IN', 1),
                (coalesce(d.repaired_on, d.refused_on), 'DEFECT_FLOW', 'OUT', -1),
                (d.acknowledge_by + 1, 'DEFECT_ACKNOWLEDGED', 'DUE', 1),
                (case when d.answered_on <= d.acknowledge_by then d.acknowledge_by + 1 end,
                 'DEFECT_ACKNOWLEDGED', 'KEPT', 1),
                (d.repaired_on, 'DEFECT_REPAIR_DAYS', (d.repaired_on - d.reported_on)::text, 1))
                v (day, measure, code, n)
            where d.defect_id in (select unnest(?)) and not d.merged and not d.withdrawn and v.day is not null""";

    private final JdbcTemplate jdbc;

    DefectProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<DefectFact> family() {
        return DefectFact.class;
    }

    @Override
    public void apply(List<Taken<DefectFact>> facts, Touched touched) {
        var rows = oneOfEach(facts);
        report(rows.stream().filter(row -> row.report() != null).toList());
        goOn(rows.stream().filter(row -> row.report() == null).toList());
        Rows.of(rows).uuids(DefectRow::id).update(jdbc, UNMARK);
        Rows.of(rows).uuids(DefectRow::id).update(jdbc, MARK);
        facts.forEach(taken -> touched.scope(taken.fact().schemeId(), taken.fact().landlordId(),
                Touched.Kind.DEFECTS));
    }

    private static Collection<DefectRow> oneOfEach(List<Taken<DefectFact>> facts) {
        var rows = LinkedHashMap.<UUID, DefectRow>newLinkedHashMap(facts.size());
        facts.forEach(taken -> rows.merge(taken.fact().defectId(), DefectRow.of(taken), DefectRow::then));
        return rows.values();
    }

    private void report(List<DefectRow> rows) {
        Rows.of(rows)
                .uuids(DefectRow::id)
                .longs(DefectRow::version)
                .uuids(row -> row.content().schemeId())
                .uuids(row -> row.content().landlordId())
                .uuids(row -> row.content().siteId())
                .days(row -> row.content().day())
                .days(row -> row.content().acknowledgeBy())
                .days(DefectRow::answeredOn)
                .days(DefectRow::repairedOn)
                .days(DefectRow::refusedOn)
                .booleans(DefectRow::merged)
                .booleans(DefectRow::withdrawn)
                .update(jdbc, REPORT);
    }

    private void goOn(List<DefectRow> rows) {
        Rows.of(rows)
                .uuids(DefectRow::id)
                .longs(DefectRow::version)
                .days(DefectRow::answeredOn)
                .days(DefectRow::repairedOn)
                .days(DefectRow::refusedOn)
                .booleans(DefectRow::merged)
                .booleans(DefectRow::withdrawn)
                .update(jdbc, GO_ON);
        var known = Rows.of(rows).uuids(DefectRow::id).query(jdbc, KNOWN, (row, _) -> row.getObject(1, UUID.class));
        if (known.size() < rows.size()) {
            throw new IllegalStateException("A defect goes on that was never reported");
        }
    }
}
