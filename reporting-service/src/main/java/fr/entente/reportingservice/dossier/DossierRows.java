package fr.entente.reportingservice.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.storage.Rows;

/** The tables of dossiers. */
@Component
class DossierRows {

    private static final String ENTER = """
            insert into dossier_entry (dossier_id, version, scheme_id, landlord_id, site_id, kind, day, code)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (dossier_id, version) do nothing""";

    private static final String ENTRIES = """
            select dossier_id, version, scheme_id, landlord_id, site_id, kind, day, code
            from dossier_entry where dossier_id in (select unnest(?)) order by dossier_id, version""";

    private static final String KEEP = """
            insert into dossier as d (dossier_id, version, scheme_id, landlord_id, site_id, closed_on, checked_3,
                                      checked_6)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (dossier_id) do update set version = excluded.version, closed_on = excluded.closed_on,
                checked_3 = excluded.checked_3, checked_6 = excluded.checked_6
            where d.version < excluded.version""";

    private static final String UNMARK = "delete from dossier_mark where dossier_id in (select unnest(?))";

    private static final String MARK = """
            insert into dossier_mark (dossier_id, day, measure, code, scheme_id, landlord_id, n)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)""";

    private record Mark(DossierHistory history, DossierMark mark, int n) {}

    private final JdbcTemplate jdbc;

    DossierRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void enter(List<DossierEntry> entries) {
        Rows.of(entries)
                .uuids(DossierEntry::dossier)
                .longs(DossierEntry::version)
                .uuids(DossierEntry::scheme)
                .uuids(DossierEntry::landlord)
                .uuids(DossierEntry::site)
                .texts(entry -> entry.kind().name())
                .days(DossierEntry::day)
                .texts(DossierEntry::code)
                .update(jdbc, ENTER);
    }

    List<DossierHistory> histories(Collection<UUID> dossiers) {
        return Rows.of(dossiers)
                .uuids(id -> id)
                .query(jdbc, ENTRIES, (row, _) -> entry(row))
                .stream()
                .collect(Collectors.groupingBy(DossierEntry::dossier, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(DossierHistory::new)
                .toList();
    }

    void keep(List<DossierHistory> histories) {
        Rows.of(histories)
                .uuids(DossierHistory::id)
                .longs(DossierHistory::version)
                .uuids(history -> history.opening().scheme())
                .uuids(history -> history.opening().landlord())
                .uuids(history -> history.opening().site())
                .days(DossierHistory::closedOn)
                .booleans(history -> history.checked("3"))
                .booleans(history -> history.checked("6"))
                .update(jdbc, KEEP);
    }

    void mark(Collection<UUID> dossiers, List<DossierHistory> histories) {
        Rows.of(dossiers).uuids(id -> id).update(jdbc, UNMARK);
        Rows.of(histories.stream().flatMap(history -> marks(history).stream()).toList())
                .uuids(mark -> mark.history().id())
                .days(mark -> mark.mark().day())
                .texts(mark -> mark.mark().measure().name())
                .texts(mark -> mark.mark().code())
                .uuids(mark -> mark.history().opening().scheme())
                .uuids(mark -> mark.history().opening().landlord())
                .ints(Mark::n)
                .update(jdbc, MARK);
    }

    private static List<Mark> marks(DossierHistory history) {
        return history.marks().entrySet().stream().map(Map.Entry::copyOf)
                .map(entry -> new Mark(history, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DossierEntry entry(ResultSet row) throws SQLException {
        return new DossierEntry(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class),
                row.getObject(4, UUID.class), row.getObject(5, UUID.class), DossierEntry.Kind.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class), row.getString(8));
    }
}
