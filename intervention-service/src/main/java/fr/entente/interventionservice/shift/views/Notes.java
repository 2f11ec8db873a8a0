package fr.entente.interventionservice.shift.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/**
 * What pairs leave for the next one. Words are kept before the event that points to them, and may be mended until it is
 * stored. Those that no event came to point to are seen by nobody, and swept a day later.
 */
@Repository
public class Notes {

    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private static final String POINTED_TO = """
            exists (select from event e where e.aggregate_id = %1$s.shift_id::text
                       and e.payload @> jsonb_build_object('notes',
                                            jsonb_build_array(jsonb_build_object('noteId', %1$s.note_id))))""";

    private static final String SWEEP = """
            delete from shift_note n where n.written_at < ? and not\s""" + POINTED_TO.formatted("n");

    /** An end that is told again neither changes words nor brings back what was deleted. */
    private static final String KEEP = """
            insert into shift_note as kept (note_id, shift_id, scheme_id, words, written_by)
            select n.* from (values (?::uuid, ?::uuid, ?::uuid, ?, ?::uuid))
                            n (note_id, shift_id, scheme_id, words, written_by)
             where not\s""" + POINTED_TO.formatted("n") + """

            on conflict (note_id) do update set words = excluded.words, written_at = now()
             where kept.shift_id = excluded.shift_id and kept.scheme_id = excluded.scheme_id
               and kept.written_by = excluded.written_by""";

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
    private final Clock clock;
    private final Duration grace;

    Notes(JdbcClient jdbc, BoundTransactions transactions, Clock clock,
            @Value("${entente.shift.grace}") Duration grace) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.grace = grace;
    }

    public void keep(Caller caller, ShiftId shift, Map<UUID, String> words) {
        transactions.keep(() -> words.forEach((note, text) -> jdbc.sql(KEEP)
                .params(note, shift.value(), caller.requiredScheme(), text, caller.person()).update()));
    }

    @Scheduled(initialDelayString = "${entente.shift.sweep-every}", fixedDelayString = "${entente.shift.sweep-every}")
    void sweep() {
        var before = clock.instant().minus(grace).atOffset(ZoneOffset.UTC);
        int swept = transactions.keep(() -> jdbc.sql(SWEEP).param(before).update());
        if (swept > 0) {
            LOG.info("{} notes of evenings that no end came to name are swept", swept);
        }
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
