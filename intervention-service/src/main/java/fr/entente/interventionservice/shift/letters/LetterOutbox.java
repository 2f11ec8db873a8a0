package fr.entente.interventionservice.shift.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.post.LetterKind;
import fr.entente.interventionservice.post.LetterTable;
import fr.entente.interventionservice.shift.ShiftId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.post.Outbox;

/** Reports that wait to be sent. One that was sent waits again when its evening is corrected. */
@Repository
class LetterOutbox implements Outbox<Letter> {

    private static final String TOLD = """
            select c.shift_id, c.scheme_id, c.landlord_id, a.address, a.language, c.version, c.told
              from claimed c
              join defect_address a on a.scheme_id = c.scheme_id and a.landlord_id = c.landlord_id""";

    private static final LetterKind<Letter> KIND = new LetterKind<>("shift_letter", List.of("shift_id", "landlord_id"),
            List.of(), TOLD, (row, _) -> letter(row), letter -> List.of(letter.shift().value(), letter.landlord()));

    private final LetterTable<Letter> letters;
    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    LetterOutbox(JdbcClient jdbc, BoundTransactions transactions) {
        this.letters = new LetterTable<>(KIND, jdbc, transactions);
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<Letter> claim(Duration hold) {
        return letters.claim(hold);
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
                 where shift_id = ? and landlord_id = ? and sent_at is null""")
                .params(letter.version(), letter.shift().value(), letter.landlord()).update());
    }

    @Override
    public void failed(Letter letter, Duration retry) {
        letters.failed(letter, retry);
    }

    @Override
    public boolean isGivenUp(Letter letter, Duration patience) {
        return letters.isGivenUp(letter, patience);
    }

    @Override
    public double waiting() {
        return letters.waiting();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(new ShiftId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class),
                row.getObject(3, UUID.class), row.getString(4), Locale.of(row.getString(5)), row.getLong(6),
                row.getString(7));
    }
}
