package fr.entente.dossierservice.due.letters;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.lists.Row;
import fr.entente.dossierservice.vault.AddressSeals;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.calendar.WorkingDays;
import fr.entente.servicekit.post.Outbox;

/**
 * The letters of today: who looks first on a morning that is worked puts them here, one for each reader. What could not
 * be sent today is never sent: tomorrow's letter says what is due then.
 */
@Repository
class DueOutbox implements Outbox<DueLetter> {

    private static final Period KEPT = Period.ofDays(30);

    private static final String QUEUE = """
            insert into due_letter (scheme_id, person_id, day)
            select scheme_id, person_id, :today from due_reader
             where wanted and since <= :morning and heard_on >= :lapsed
             order by scheme_id, person_id
            on conflict (scheme_id, person_id, day) do nothing""";

    private static final String FORGET = """
            delete from due_letter l using due_reader r
             where l.scheme_id = r.scheme_id and l.person_id = r.person_id and l.sent_at is null
               and (l.day < :today or not r.wanted)""";

    private static final String FORGET_OLD = "delete from due_letter where day < :kept";

    private static final String CLAIM = """
            with claimed as (
                update due_letter set attempts = attempts + 1, claimed_until = now() + make_interval(secs => :hold)
                 where (scheme_id, person_id, day) = (
                       select scheme_id, person_id, day from due_letter
                        where day = :today and sent_at is null and claimed_until < now()
                        order by claimed_until, queued_at limit 1 for update skip locked)
                returning *)
            select c.day, r.scheme_id, r.person_id, r.role, r.address, r.sealed, r.language
              from claimed c join due_reader r using (scheme_id, person_id)""";

    private static final String FAILED = """
            update due_letter set claimed_until = now()
                   + least(make_interval(secs => ?) * power(2, least(attempts - 1, 10)), interval '1 hour')
             where scheme_id = ? and person_id = ? and day = ? and sent_at is null""";

    private static final String WAITING = """
            select coalesce(extract(epoch from now() - min(queued_at)), 0)::float8 from due_letter
             where day = ? and sent_at is null""";

    private static final double MILLIS = 1000;

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final DueLetterSettings settings;
    private final AddressSeals seals;
    private final Clock clock;

    DueOutbox(JdbcClient jdbc, BoundTransactions transactions, DueLetterSettings settings, AddressSeals seals,
            Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<DueLetter> claim(Duration hold) {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        Instant morning = Days.at(today, settings.at());
        return WorkingDays.isWorked(today) && !now.isBefore(morning)
                ? transactions.keep(() -> next(today, morning, hold))
                : Optional.empty();
    }

    private Optional<DueLetter> next(LocalDate today, Instant morning, Duration hold) {
        jdbc.sql(FORGET).param("today", today).update();
        jdbc.sql(FORGET_OLD).param("kept", today.minus(KEPT)).update();
        jdbc.sql(QUEUE).param("today", today).param("morning", morning.atOffset(ZoneOffset.UTC))
                .param("lapsed", today.minus(settings.lapse())).update();
        return jdbc.sql(CLAIM).param("hold", hold.toMillis() / MILLIS).param("today", today)
                .query(Row.to(this::letter)).optional();
    }

    @Override
    public void sent(DueLetter letter) {
        transactions.keep(() -> jdbc.sql("""
                update due_letter set sent_at = now() where scheme_id = ? and person_id = ? and day = ?""")
                .params(letter.reader().requiredScheme(), letter.reader().person(), letter.day()).update());
    }

    @Override
    public void failed(DueLetter letter, Duration retry) {
        transactions.keep(() -> jdbc.sql(FAILED).params(retry.toMillis() / MILLIS, letter.reader().requiredScheme(),
                letter.reader().person(), letter.day()).update());
    }

    /** The day ends it. */
    @Override
    public boolean isGivenUp(DueLetter letter, Duration patience) {
        return false;
    }

    @Override
    public double waiting() {
        return transactions
                .keep(() -> jdbc.sql(WAITING).param(Days.of(clock.instant())).query(Double.class).single());
    }

    private DueLetter letter(Row row) throws SQLException {
        UUID scheme = row.id("scheme_id");
        UUID person = row.id("person_id");
        byte[] sealed = row.bytesOrNull("sealed");
        return DueLetter.to(scheme, person, row.code(Role.class, "role"), row.day("day"),
                sealed == null ? row.text("address") : seals.open(scheme, person, sealed), row.text("language"));
    }
}
