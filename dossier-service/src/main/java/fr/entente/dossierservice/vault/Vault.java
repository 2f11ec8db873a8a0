package fr.entente.dossierservice.vault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.NoteId;
import fr.entente.dossierservice.words.PartyId;
import fr.entente.dossierservice.words.Side;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/**
 * Names and notes. Whoever calls has made sure that the caller may: here it is only held to the scheme. Each reading is
 * recorded in the transaction that reads; where that fails nothing is shown. What no event points to, because the command
 * that followed was refused, is not shown either, nor what was erased.
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
             where n.scheme_id = ? and n.dossier_id = ? and n.sealed is not null
               and exists (select from event e where e.aggregate_id = n.dossier_id::text
                                                 and e.payload ->> 'noteId' = n.note_id::text)
             order by n.written_at desc""";
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

    /** A note with its words. */
    public record Note(NoteId noteId, UUID writtenBy, Instant writtenAt, String text) {}

    /** Written once: a repetition changes no word, whatever it says, but keeps the sweep away for a while. */
    public void keep(Caller caller, DossierId dossier, Party party) {
        var person = JSON.writeValueAsBytes(new Person(party.name(), party.contact()));
        transactions.write(caller, () -> jdbc.sql("""
                insert into vault_party (party_id, scheme_id, dossier_id, side, kind, sealed, written_by, written_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (party_id)
                do update set touched_at = excluded.touched_at where vault_party.scheme_id = excluded.scheme_id""")
                .params(party.partyId().value(), caller.requiredScheme(), dossier.value(), party.side().name(),
                        party.kind(), seals.seal(caller.requiredScheme(), party.partyId().value(),
                                party.partyId().value(), person),
                        caller.person(), now(), now())
                .update());
    }

    /** Written once, as a party is. */
    public void keep(Caller caller, DossierId dossier, NoteId note, String text) {
        transactions.write(caller, () -> jdbc.sql("""
                insert into vault_note (note_id, scheme_id, dossier_id, sealed, written_by, written_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (note_id)
                do update set touched_at = excluded.touched_at where vault_note.scheme_id = excluded.scheme_id""")
                .params(note.value(), caller.requiredScheme(), dossier.value(),
                        seals.seal(caller.requiredScheme(), dossier.value(), note.value(),
                                text.getBytes(StandardCharsets.UTF_8)),
                        caller.person(), now(), now())
                .update());
    }

    public List<Party> parties(Caller caller, DossierId dossier) {
        return transactions.write(caller, () -> {
            record(caller, dossier, "PARTIES");
            return jdbc.sql(PARTIES)
                    .params(caller.requiredScheme(), dossier.value())
                    .query((row, _) -> party(row.getObject("party_id", UUID.class), row.getString("side"),
                            row.getString("kind"), row.getBytes("sealed")))
                    .list();
        });
    }

    public List<Note> notes(Caller caller, DossierId dossier) {
        return transactions.write(caller, () -> {
            record(caller, dossier, "NOTES");
            return jdbc.sql(NOTES)
                    .params(caller.requiredScheme(), dossier.value())
                    .query((row, _) -> new Note(new NoteId(row.getObject("note_id", UUID.class)),
                            row.getObject("written_by", UUID.class),
                            row.getObject("written_at", OffsetDateTime.class).toInstant(),
                            new String(seals.open(dossier.value(), row.getObject("note_id", UUID.class),
                                    row.getBytes("sealed")), StandardCharsets.UTF_8)))
                    .list();
        });
    }

    private Party party(UUID id, String side, String kind, byte[] sealed) {
        var person = JSON.readValue(seals.open(id, id, sealed), Person.class);
        return new Party(new PartyId(id), Side.valueOf(side), kind, person.name(), person.contact());
    }

    private void record(Caller caller, DossierId dossier, String what) {
        jdbc.sql("""
                insert into vault_reading (scheme_id, dossier_id, what, person_id, role, read_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(caller.requiredScheme(), dossier.value(), what, caller.person(), caller.role().name(), now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
