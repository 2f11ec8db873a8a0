package fr.entente.dossierservice.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

import static java.util.Objects.requireNonNull;

/**
 * Who read names and notes, of which dossier and when; never what they say. Whoever calls has made sure that the caller
 * may.
 */
@Repository
public class VaultReadings {

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
     * @param shown how many of them there were to read then
     */
    public record Reading(long id, DossierId dossierId, String what, int shown, UUID personId, String role,
            Instant readAt) {}

    /** Of one dossier, or of the whole scheme. */
    public Page<Reading> list(Caller caller, @Nullable DossierId dossier, Filter filter, Paging paging) {
        ListQuery query = new ListQuery("select * from vault_reading r where r.scheme_id = ?", caller.requiredScheme())
                .andIf(dossier == null ? null : dossier.value(), "r.dossier_id = ?")
                .andIf(filter.personId(), "r.person_id = ?")
                .andIf(beginning("from", filter.from(), 0), "r.read_at >= ?")
                .andIf(beginning("to", filter.to(), 1), "r.read_at < ?");
        paging.after().ifPresent(cursor -> query.and("(r.read_at, r.reading_id) < (?, ?)",
                cursor.instant(0).atOffset(ZoneOffset.UTC), cursor.number(1)));
        List<Reading> found = transactions.read(caller, () -> query.list(jdbc,
                "r.read_at desc, r.reading_id desc limit " + paging.rows(),
                Row.to(row -> new Reading(requireNonNull(row.longOrNull("reading_id")),
                        new DossierId(row.id("dossier_id")), row.text("what"), row.number("shown"),
                        row.id("person_id"), row.text("role"), row.instant("read_at")))));
        return paging.page(found, last -> Cursor.of(last.readAt(), last.id()));
    }

    private static @Nullable OffsetDateTime beginning(String field, @Nullable LocalDate day, int later) {
        LocalDate plausible = Days.plausibleOrNull(field, day);
        return plausible == null ? null : Days.startOf(plausible.plusDays(later)).atOffset(ZoneOffset.UTC);
    }
}
