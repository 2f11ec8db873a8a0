package fr.entente.dossierservice.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.lists.ListQuery;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Cursor;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** Who read names and notes of a dossier, and when; never what they say. Whoever calls has made sure that the caller may. */
@Repository
public class VaultReadings {

    private static final String SELECT = """
            select r.*, case r.what
                       when 'NOTES' then (select count(*) from vault_note n
                           where n.dossier_id = r.dossier_id and n.written_at <= r.read_at and exists (
                               select from event e where e.aggregate_id = n.dossier_id::text
                                                     and e.payload ->> 'noteId' = n.note_id::text))
                       else (select count(*) from vault_party p
                           where p.dossier_id = r.dossier_id and p.written_at <= r.read_at and exists (
                               select from event e where e.aggregate_id = p.dossier_id::text
                                                     and e.payload ->> 'partyId' = p.party_id::text))
                   end as shown
              from vault_reading r where r.scheme_id = ? and r.dossier_id = ?""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    VaultReadings(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Whose, and on which days, both included. */
    public record Filter(
            @Nullable UUID personId,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {}

    /**
     * One opening of names or notes.
     *
     * @param what parties or notes
     * @param shown how many of them there were to read
     */
    public record Reading(long id, String what, int shown, UUID personId, String role, Instant readAt) {}

    public Page<Reading> list(Caller caller, DossierId dossier, Filter filter, Paging paging) {
        ListQuery query = new ListQuery(SELECT, caller.requiredScheme(), dossier.value())
                .andIf(filter.personId(), "r.person_id = ?")
                .andIf(Days.plausibleOrNull("from", filter.from()),
                        "(r.read_at at time zone 'Europe/Paris')::date >= ?")
                .andIf(Days.plausibleOrNull("to", filter.to()), "(r.read_at at time zone 'Europe/Paris')::date <= ?");
        paging.after().ifPresent(cursor -> query.and("(r.read_at, r.reading_id) < (?, ?)",
                cursor.instant(0).atOffset(ZoneOffset.UTC), cursor.number(1)));
        List<Reading> found = transactions.read(caller, () -> query.list(jdbc,
                "r.read_at desc, r.reading_id desc limit " + paging.rows(),
                Row.to(row -> new Reading(row.number("reading_id"), row.text("what"), row.number("shown"),
                        row.id("person_id"), row.text("role"), row.instant("read_at")))));
        return paging.page(found, last -> Cursor.of(last.readAt(), last.id()));
    }
}
