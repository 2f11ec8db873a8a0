package fr.entente.dossierservice.vault;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.NoteId;
import fr.entente.dossierservice.words.PartyId;
import fr.entente.dossierservice.words.Side;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Cursor;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/**
 * Names and notes. Whoever calls has made sure that the caller may: here it is only held to the scheme. Each reading is
 * recorded in the transaction that reads; where that fails nothing is shown. What no event points to, because the
 * command that followed was refused, is not shown either, nor what was erased.
 */
@Component
public class Vault {

    private static final String PARTIES = """
            select p.* from vault_party p
             where p.scheme_id = ? and p.dossier_id = ? and p.sealed is not null
               and exists (select from event e where e.aggregate_id = p.dossier_id::text
                                                 and e.payload ->> 'partyId' = p.party_id::text)
             order by p.side, p.written_at""";
    private static final String NOTES = """
            select n.* from vault_note n
             where n.scheme_id = :scheme and n.dossier_id = :dossier and n.sealed is not null
               and (n.settled or exists (select from event e where e.aggregate_id = n.dossier_id::text
                                                               and e.payload ->> 'noteId' = n.note_id::text))
               and (cast(:before as timestamptz) is null or (n.written_at, n.note_id) < (:before, :beforeId))
             order by n.written_at desc, n.note_id desc limit :rows""";
    private static final String MAY_BE_MENDED = """
            vault_%1$s.written_by = excluded.written_by and vault_%1$s.dossier_id = excluded.dossier_id and not exists (
                select from event e where e.aggregate_id = excluded.dossier_id::text
                                      and e.payload ->> '%1$sId' = excluded.%1$s_id::text)""";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Seals seals;
    private final Clock clock;

    Vault(JdbcClient jdbc, BoundTransactions transactions, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.seals = seals;
        this.clock = clock;
    }

    /** Who somebody is, as far as it is known. */
    public record Person(@Nullable String name, @Nullable String contact) {}

    /** One party with its name. */
    public record Party(PartyId partyId, Side side, String kind, @Nullable String name, @Nullable String contact) {}

    /** A party of which nothing was opened. */
    public record Unnamed(PartyId partyId, Side side, String kind) {}

    /** A note with its words. */
    public record Note(NoteId noteId, UUID writtenBy, Instant writtenAt, String text) {}

    /**
     * Once an event points to it no word changes, whatever a repetition says. Before, whoever wrote it may mend it: he
     * was refused, or never answered. Either keeps the sweep away for a while.
     */
    public void keep(Caller caller, DossierId dossier, Party party) {
        var person = JSON.writeValueAsBytes(new Person(party.name(), party.contact()));
        transactions.write(caller, () -> jdbc.sql("""
                insert into vault_party (party_id, scheme_id, dossier_id, side, kind, sealed, written_by, written_at,
                                         touched_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (party_id)
                do update set touched_at = excluded.touched_at,
                    side = case when %1$s then excluded.side else vault_party.side end,
                    kind = case when %1$s then excluded.kind else vault_party.kind end,
                    sealed = case when %1$s then excluded.sealed else vault_party.sealed end
                 where vault_party.scheme_id = excluded.scheme_id""".formatted(MAY_BE_MENDED.formatted("party")))
                .params(party.partyId().value(), caller.requiredScheme(), dossier.value(), party.side().name(),
                        party.kind(), seals.seal(caller.requiredScheme(), party.partyId().value(),
                                party.partyId().value(), person),
                        caller.person(), now(), now())
                .update());
    }

    /** Written as a party is. */
    public void keep(Caller caller, DossierId dossier, NoteId note, String text) {
        transactions.write(caller, () -> jdbc.sql("""
                insert into vault_note (note_id, scheme_id, dossier_id, sealed, written_by, written_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (note_id)
                do update set touched_at = excluded.touched_at,
                    sealed = case when %s then excluded.sealed else vault_note.sealed end
                 where vault_note.scheme_id = excluded.scheme_id""".formatted(MAY_BE_MENDED.formatted("note")))
                .params(note.value(), caller.requiredScheme(), dossier.value(),
                        seals.seal(caller.requiredScheme(), dossier.value(), note.value(),
                                text.getBytes(StandardCharsets.UTF_8)),
                        caller.person(), now(), now())
                .update());
    }

    public List<Party> parties(Caller caller, DossierId dossier) {
        return transactions.write(caller, () -> {
            var found = legible(() -> jdbc.sql(PARTIES).params(caller.requiredScheme(), dossier.value())
                    .query(Row.to(SealedParty::of)).list(), SealedParty::sealed);
            record(caller, dossier, "PARTIES", found.rows().size());
            return found.rows().stream().map(party -> party.opened(found.keys())).toList();
        });
    }

    /** What is erased at this very moment has lost its key already: looked at again, it is not there any more. */
    private <R> Legible<R> legible(Supplier<List<R>> read, Function<R, Sealed> sealed) {
        var rows = read.get();
        var keys = seals.keysOf(rows.stream().map(row -> sealed.apply(row).subject()).distinct().toList());
        return new Legible<>(keys.areOf(rows.stream().map(sealed)) ? rows : read.get(), keys);
    }

    private record Legible<R>(List<R> rows, Seals.Keys keys) {}

    /** Who is there without who it is: what is sealed stays sealed, so this is no reading. */
    public List<Unnamed> unnamed(Caller caller, DossierId dossier) {
        return transactions.read(caller, () -> jdbc.sql(PARTIES)
                .params(caller.requiredScheme(), dossier.value())
                .query((row, _) -> new Unnamed(new PartyId(row.getObject("party_id", UUID.class)),
                        Side.valueOf(row.getString("side")), row.getString("kind")))
                .list());
    }

    /** The latest first; each page is a reading of its own. */
    public Page<Note> notes(Caller caller, DossierId dossier, Paging paging) {
        return transactions.write(caller, () -> {
            var read = legible(() -> sealedNotes(caller, dossier, paging), SealedNote::sealed);
            Page<SealedNote> found = paging.page(read.rows(),
                    last -> Cursor.of(last.writtenAt(), last.sealed().thing()));
            record(caller, dossier, "NOTES", found.items().size());
            return found.map(note -> note.opened(read.keys()));
        });
    }

    private List<SealedNote> sealedNotes(Caller caller, DossierId dossier, Paging paging) {
        var after = paging.after();
        return jdbc.sql(NOTES).param("scheme", caller.requiredScheme()).param("dossier", dossier.value())
                .param("before", after.map(cursor -> cursor.instant(0).atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("beforeId", after.map(cursor -> cursor.uuid(1)).orElse(null), Types.OTHER)
                .param("rows", paging.rows()).query(Row.to(SealedNote::of)).list();
    }

    private record SealedParty(Side side, String kind, Sealed sealed) {

        static SealedParty of(Row row) throws SQLException {
            UUID id = row.id("party_id");
            return new SealedParty(row.code(Side.class, "side"), row.text("kind"),
                    new Sealed(id, id, row.bytes("sealed")));
        }

        Party opened(Seals.Keys keys) {
            var person = JSON.readValue(keys.open(sealed), Person.class);
            return new Party(new PartyId(sealed.thing()), side, kind, person.name(), person.contact());
        }
    }

    private record SealedNote(UUID writtenBy, Instant writtenAt, Sealed sealed) {

        static SealedNote of(Row row) throws SQLException {
            return new SealedNote(row.id("written_by"), row.instant("written_at"),
                    new Sealed(row.id("dossier_id"), row.id("note_id"), row.bytes("sealed")));
        }

        Note opened(Seals.Keys keys) {
            return new Note(new NoteId(sealed.thing()), writtenBy, writtenAt,
                    new String(keys.open(sealed), StandardCharsets.UTF_8));
        }
    }

    private void record(Caller caller, DossierId dossier, String what, int shown) {
        jdbc.sql("""
                insert into vault_reading (scheme_id, dossier_id, what, person_id, role, read_at, shown)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(caller.requiredScheme(), dossier.value(), what, caller.person(), caller.role().name(), now(),
                        shown)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
