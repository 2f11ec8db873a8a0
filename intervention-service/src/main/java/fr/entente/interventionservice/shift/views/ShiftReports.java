package fr.entente.interventionservice.shift.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.defect.DefectStatus;
import fr.entente.interventionservice.intervention.NatureGroup;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.interventionservice.shift.ShiftStatus;
import fr.entente.interventionservice.shift.views.ShiftReport.Done;
import fr.entente.interventionservice.shift.views.ShiftReport.Found;
import fr.entente.interventionservice.shift.views.ShiftReport.NatureLine;
import fr.entente.interventionservice.shift.views.ShiftReport.SiteDone;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Space;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/**
 * Writes the report of a shift anew each time it is asked for: what its pair logged and found between its start and its
 * end. What arrives late is therefore in it, and marked.
 */
@Repository
public class ShiftReports {

    private static final String INTERVENTIONS = """
            select i.site_id, s.name, i.nature, count(*), sum(i.people_met), sum(i.minutes),
                   count(*) filter (where i.recorded_at > h.end_recorded_at),
                   max(i.recorded_at) filter (where i.recorded_at > h.end_recorded_at)
              from shift h
              join intervention i on i.scheme_id = h.scheme_id and i.mediator_id = any (h.mediators) and not i.withdrawn
               and i.started_at >= h.started_at and i.started_at <= h.ended_at
              left join site s on s.site_id = i.site_id
             where h.shift_id = :shift and h.scheme_id = :scheme
               and i.landlord_id = coalesce(:landlord::uuid, i.landlord_id)
             group by i.site_id, s.name, i.nature""";

    private static final String DEFECTS = """
            select d.defect_id, d.site_id, s.name, d.space, d.category, d.severity, d.status, d.found_at
              from shift h
              join defect d on d.scheme_id = h.scheme_id and d.reported_by = any (h.mediators)
               and d.found_at >= h.started_at and d.found_at <= h.ended_at
              left join site s on s.site_id = d.site_id
             where h.shift_id = :shift and h.scheme_id = :scheme
               and d.landlord_id = coalesce(:landlord::uuid, d.landlord_id) and d.status <> 'WITHDRAWN'
             order by d.found_at, d.defect_id""";

    private record Logged(
            UUID site,
            @Nullable String siteName,
            @Nullable String nature,
            long count,
            long people,
            long minutes,
            long late,
            @Nullable Instant latest) {}

    private final Shifts shifts;
    private final Notes notes;
    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    ShiftReports(Shifts shifts, Notes notes, JdbcClient jdbc, BoundTransactions transactions) {
        this.shifts = shifts;
        this.notes = notes;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Nothing as long as the shift has not ended. */
    public Optional<ShiftReport> of(Caller caller, ShiftId shift) {
        return shifts.find(caller, shift).filter(item -> item.status() == ShiftStatus.ENDED)
                .map(item -> written(caller, item));
    }

    private ShiftReport written(Caller caller, ShiftItem shift) {
        var logged = read(caller, shift.id(), INTERVENTIONS, (row, _) -> logged(row));
        var found = read(caller, shift.id(), DEFECTS, (row, _) -> found(row));
        var operator = caller.role().isOperator();
        return new ShiftReport(shift, caller.boundLandlord().isEmpty(), done(logged, found.size()), natures(logged),
                sites(logged), found, notes.of(caller, shift.id(), operator));
    }

    private <T> List<T> read(Caller caller, ShiftId shift, String sql, RowMapper<T> rows) {
        return transactions.read(caller, () -> jdbc.sql(sql).param("shift", shift.value())
                .param("scheme", caller.requiredScheme())
                .param("landlord", caller.boundLandlord().map(UUID::toString).orElse(null)).query(rows).list());
    }

    private static Done done(List<Logged> logged, int defects) {
        return new Done(logged.stream().mapToLong(Logged::count).sum(),
                logged.stream().mapToLong(Logged::people).sum(), logged.stream().mapToLong(Logged::minutes).sum(),
                defects, logged.stream().mapToLong(Logged::late).sum(),
                logged.stream().map(Logged::latest).flatMap(Stream::ofNullable)
                        .max(Comparator.naturalOrder()).orElse(null));
    }

    private static List<NatureLine> natures(List<Logged> logged) {
        Map<String, NatureLine> lines = new TreeMap<>();
        logged.forEach(one -> lines.merge(String.valueOf(one.nature()),
                new NatureLine(one.nature(), group(one.nature()), one.count(), one.people()),
                (a, b) -> new NatureLine(a.nature(), a.group(), a.interventions() + b.interventions(),
                        a.peopleMet() + b.peopleMet())));
        return lines.values().stream().sorted(Comparator.comparingLong(NatureLine::interventions).reversed()).toList();
    }

    private static List<SiteDone> sites(List<Logged> logged) {
        Map<UUID, SiteDone> lines = new TreeMap<>();
        logged.forEach(one -> lines.merge(one.site(),
                new SiteDone(one.site(), one.siteName(), one.count(), one.people()),
                (a, b) -> new SiteDone(a.siteId(), a.name(), a.interventions() + b.interventions(),
                        a.peopleMet() + b.peopleMet())));
        return lines.values().stream().sorted(Comparator.comparingLong(SiteDone::interventions).reversed()).toList();
    }

    private static @Nullable NatureGroup group(@Nullable String nature) {
        return nature == null ? null : NatureGroup.of(Nature.valueOf(nature));
    }

    private static Logged logged(ResultSet row) throws SQLException {
        var latest = row.getObject(8, OffsetDateTime.class);
        return new Logged(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getLong(4),
                row.getLong(5), row.getLong(6), row.getLong(7), latest == null ? null : latest.toInstant());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                Space.valueOf(row.getString(4)), DefectCategory.valueOf(row.getString(5)),
                DefectSeverity.valueOf(row.getString(6)), DefectStatus.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
