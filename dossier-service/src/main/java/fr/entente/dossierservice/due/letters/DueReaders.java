package fr.entente.dossierservice.due.letters;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.StringUtils;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.due.letters.DueReader.Language;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.vault.AddressSeals;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;

/** Settings of those who read letters, each his own. */
@Repository
public class DueReaders {

    private static final String FIND = """
            select version, address, sealed, language from due_reader where scheme_id = ? and person_id = ?""";

    private static final String CHOOSE = """
            insert into due_reader as r (scheme_id, person_id, version, sealed, language, role, since, heard_on)
            values (:scheme, :person, 2, :sealed, :language, :role, :now, :today)
            on conflict (scheme_id, person_id) do update
               set version = r.version + 1, address = null, sealed = excluded.sealed, language = excluded.language,
                   role = excluded.role, heard_on = excluded.heard_on,
                   since = case when r.wanted then r.since else excluded.since end
             where r.version = :seen""";

    private static final String HEARD = """
            update due_reader set role = :role, heard_on = :today
             where scheme_id = :scheme and person_id = :person and (heard_on < :today or role <> :role)""";

    private static final String ALL = """
            select person_id, heard_on from due_reader where scheme_id = ? and wanted order by person_id""";

    private static final String END = """
            update due_reader set address = null, sealed = null, version = version + 1
             where scheme_id = ? and person_id = ? and wanted""";

    private static final long NOTHING_CHOSEN = 1;

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final Clock clock;
    private final AddressSeals seals;
    private final boolean mailed;

    DueReaders(JdbcClient jdbc, BoundTransactions transactions, Clock clock, AddressSeals seals,
            @Value("${spring.mail.host:}") String host) {
        this.mailed = StringUtils.hasText(host);
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.seals = seals;
    }

    public DueReader of(Caller caller) {
        return transactions.write(caller, () -> find(caller));
    }

    /** A repetition of the last choice is answered like the first time. */
    public DueReader choose(Caller caller, @Nullable String address, Language language, long seenVersion) {
        return transactions.write(caller, () -> {
            DueReader before = find(caller);
            if (before.version() == seenVersion + 1 && Objects.equals(before.address(), address)
                    && before.language() == language) {
                return before;
            }
            if (before.version() != seenVersion || !isChosen(caller, address, language, seenVersion)) {
                throw new ConcurrencyProblem.VersionStale(before.version());
            }
            return new DueReader(seenVersion + 1, address, language, mailed);
        });
    }

    /**
     * Somebody who gets letters.
     *
     * @param heardOn when he was last here
     */
    public record Told(UUID personId, LocalDate heardOn) {}

    /** Who gets letters in the scheme; never where. */
    public List<Told> all(Caller caller) {
        return transactions.read(caller, () -> jdbc.sql(ALL).param(caller.requiredScheme())
                .query(Row.to(row -> new Told(row.id("person_id"), row.day("heard_on")))).list());
    }

    /** Ends them for somebody else; he may choose them again as long as he acts in the scheme. */
    public void end(Caller caller, UUID person) {
        transactions.write(caller, () -> jdbc.sql(END).params(caller.requiredScheme(), person).update());
    }

    /** Somebody was here, as what he is now. Writes at most once a day. */
    public void heardOf(Caller caller) {
        transactions.write(caller, () -> jdbc.sql(HEARD).param("role", caller.role().name())
                .param("today", Days.of(clock.instant())).param("scheme", caller.requiredScheme())
                .param("person", caller.person()).update());
    }

    private boolean isChosen(Caller caller, @Nullable String address, Language language, long seenVersion) {
        return jdbc.sql(CHOOSE).param("scheme", caller.requiredScheme()).param("person", caller.person())
                .param("sealed", sealed(caller, address), Types.BINARY).param("language", language.name())
                .param("role", caller.role().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("today", Days.of(clock.instant()))
                .param("seen", seenVersion).update() == 1;
    }

    private byte @Nullable [] sealed(Caller caller, @Nullable String address) {
        return address == null ? null : seals.seal(caller.requiredScheme(), caller.person(), address);
    }

    private DueReader find(Caller caller) {
        return jdbc.sql(FIND).params(caller.requiredScheme(), caller.person())
                .query(Row.to(row -> new DueReader(row.version(), addressIn(row, caller),
                        row.code(Language.class, "language"), mailed)))
                .optional().orElseGet(() -> new DueReader(NOTHING_CHOSEN, null, Language.FR, mailed));
    }

    private @Nullable String addressIn(Row row, Caller caller) throws SQLException {
        byte[] sealed = row.bytesOrNull("sealed");
        return sealed == null ? row.textOrNull("address")
                : seals.open(caller.requiredScheme(), caller.person(), sealed);
    }
}
