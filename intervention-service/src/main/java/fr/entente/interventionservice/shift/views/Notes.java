package fr.entente.interventionservice.shift.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/**
 * What pairs leave for the next one. Words are kept before the event that points to them; those that none points to are seen by
 * nobody, and go when the end of the same shift is told again a day later.
 */
@Repository
public class Notes {

    private static final String SWEEP = """
            delete from shift_note n
             where n.shift_id = ? and n.written_at < now() - interval '1 day'
               and not exists (select from shift_note_place p where p.note_id = n.note_id)""";

    private static final String KEEP = """
            insert into shift_note (note_id, shift_id, scheme_id, words, written_by) values (?, ?, ?, ?, ?)
            on conflict (note_id) do nothing""";

    private static final String OF_SHIFT = """
            select p.note_id, p.shift_id, h.day, c.name, p.site_id, s.name, p.for_landlord, n.words
              from shift_note_place p
              join shift h on h.shift_id = p.shift_id
              join shift_sector c on c.shift_id = p.shift_id and c.position = p.position
              left join shift_note n on n.note_id = p.note_id
              left join site s on s.site_id = p.site_id
             where p.shift_id = :shift and p.scheme_id = :scheme
               and (:operator or p.for_landlord and p.landlord_id = coalesce(:landlord::uuid, p.landlord_id))
             order by p.position, s.name nulls first, p.note_id""";

    /** Of each site of a shift, what the pair that ended last there before has left. */
    private static final String LEFT_FOR = """
            with mine as (
                select t.site_id, h.starts_at from shift_site t join shift h on h.shift_id = t.shift_id
                 where t.shift_id = ? and t.scheme_id = ?),
            last as (
                select distinct on (t.site_id) t.site_id, t.shift_id, t.position
                  from mine m join shift_site t on t.site_id = m.site_id
                  join shift h on h.shift_id = t.shift_id and h.scheme_id = t.scheme_id and h.status = 'ENDED'
                   and h.starts_at < m.starts_at
                 order by t.site_id, h.ended_at desc)
            select distinct on (h.ended_at, p.note_id)
                   p.note_id, p.shift_id, h.day, c.name, p.site_id, s.name, p.for_landlord, n.words
              from last l
              join shift_note_place p on p.shift_id = l.shift_id and p.position = l.position
               and (p.site_id is null or p.site_id = l.site_id)
              join shift_note n on n.note_id = p.note_id
              join shift h on h.shift_id = p.shift_id
              join shift_sector c on c.shift_id = p.shift_id and c.position = p.position
              left join site s on s.site_id = p.site_id
             order by h.ended_at desc, p.note_id""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    Notes(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public void keep(Caller caller, ShiftId shift, Map<UUID, String> words) {
        transactions.keep(() -> {
            jdbc.sql(SWEEP).param(shift.value()).update();
            words.forEach((note, text) -> jdbc.sql(KEEP)
                    .params(note, shift.value(), caller.requiredScheme(), text, caller.person()).update());
        });
    }

    /** The note stays, its words are gone; whether there were any is not told. */
    public void delete(Caller caller, ShiftId shift, UUID note) {
        transactions.keep(() -> jdbc.sql("delete from shift_note where note_id = ? and shift_id = ? and scheme_id = ?")
                .params(note, shift.value(), caller.requiredScheme()).update());
    }

    public List<NoteLine> of(Caller caller, ShiftId shift, boolean operator) {
        return transactions.read(caller, () -> jdbc.sql(OF_SHIFT).param("shift", shift.value())
                .param("scheme", caller.requiredScheme()).param("operator", operator)
                .param("landlord", caller.boundLandlord().map(UUID::toString).orElse(null))
                .query((row, _) -> note(row)).list());
    }

    public List<NoteLine> leftFor(Caller caller, ShiftId shift) {
        return transactions.read(caller, () -> jdbc.sql(LEFT_FOR).params(shift.value(), caller.requiredScheme())
                .query((row, _) -> note(row)).list());
    }

    private static NoteLine note(ResultSet row) throws SQLException {
        return new NoteLine(row.getObject(1, UUID.class), new ShiftId(row.getObject(2, UUID.class)),
                row.getObject(3, LocalDate.class), row.getString(4), row.getObject(5, UUID.class), row.getString(6),
                row.getBoolean(7), row.getString(8));
    }
}
