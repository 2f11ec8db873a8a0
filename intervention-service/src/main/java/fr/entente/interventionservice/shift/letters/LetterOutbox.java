package fr.entente.interventionservice.shift.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.post.Outbox;

/** Reports that wait to be sent. A landlord that wants no mail any more gets none. */
@Repository
class LetterOutbox implements Outbox<Letter> {

    private static final String FORGET = """
            delete from shift_letter l using defect_address a
             where l.sent_at is null and a.scheme_id = l.scheme_id and a.landlord_id = l.landlord_id and a.address is null""";

    private static final String CLAIM = """
            with claimed as (
                update shift_letter set attempts = attempts + 1,
                       claimed_until = now() + least(make_interval(secs => ?) * power(2, least(attempts, 10)), interval '1 hour')
                 where (shift_id, landlord_id) = (
                       select shift_id, landlord_id from shift_letter where sent_at is null and claimed_until < now()
                        order by claimed_until, queued_at limit 1 for update skip locked)
                returning *)
            select c.shift_id, c.scheme_id, c.landlord_id, a.address, a.language, c.version, c.told
              from claimed c
              join defect_address a on a.scheme_id = c.scheme_id and a.landlord_id = c.landlord_id""";

    private static final String WAITING = """
            select coalesce(extract(epoch from now() - min(queued_at)), 0)::float8 from shift_letter where sent_at is null""";

    private static final double MILLIS = 1000;

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    LetterOutbox(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<Letter> claim(Duration retry) {
        return transactions.keep(() -> {
            jdbc.sql(FORGET).update();
            return jdbc.sql(CLAIM).param(retry.toMillis() / MILLIS).query((row, _) -> letter(row)).optional();
        });
    }

    /** What the letter says: what the one before has said already is not sent again. */
    void telling(Letter letter, String what) {
        transactions.keep(() -> jdbc.sql("update shift_letter set telling = ? where shift_id = ? and landlord_id = ?")
                .params(what, letter.shift().value(), letter.landlord()).update());
    }

    /** One whose shift was corrected meanwhile waits to be written again. */
    @Override
    public void sent(Letter letter) {
        transactions.keep(() -> jdbc.sql("""
                update shift_letter set told = telling, sent_at = case when version = ? then now() end
                 where shift_id = ? and landlord_id = ?""")
                .params(letter.version(), letter.shift().value(), letter.landlord()).update());
    }

    @Override
    public double waiting() {
        return transactions.keep(() -> jdbc.sql(WAITING).query(Double.class).single());
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(new ShiftId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class),
                row.getObject(3, UUID.class), row.getString(4), Locale.of(row.getString(5)), row.getLong(6),
                row.getString(7));
    }
}
