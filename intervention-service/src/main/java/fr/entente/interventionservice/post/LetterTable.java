package fr.entente.interventionservice.post;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.post.Outbox;

/**
 * Letters that wait in a table. Whoever sends one claims it in a short transaction of its own, so of several
 * instances one sends it. A landlord that wants no mail any more gets none.
 */
public final class LetterTable<L> implements Outbox<L> {

    private static final String SENT = "update %s set sent_at = now() where %s and sent_at is null";

    private static final String FAILED = """
            update %s set claimed_until = now()
                   + least(make_interval(secs => ?) * power(2, least(attempts - 1, 10)), interval '1 hour')
             where %s and sent_at is null""";

    private static final String GIVE_UP = """
            update %s set given_up_at = now()
             where %s and sent_at is null and given_up_at is null and queued_at < now() - make_interval(secs => ?)""";

    private static final double MILLIS = 1000;

    private final LetterKind<L> kind;
    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    public LetterTable(LetterKind<L> kind, JdbcClient jdbc, BoundTransactions transactions) {
        this.kind = kind;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<L> claim(Duration hold) {
        return transactions.keep(() -> {
            jdbc.sql(forgetting()).update();
            kind.unwanted().forEach(unwanted -> jdbc.sql(unwanted).update());
            return jdbc.sql(claiming()).param(seconds(hold)).query(kind.letter()).optional();
        });
    }

    @Override
    public void sent(L letter) {
        transactions.keep(() -> about(SENT).params(key(letter)).update());
    }

    @Override
    public void failed(L letter, Duration retry) {
        transactions.keep(() -> about(FAILED).param(seconds(retry)).params(key(letter)).update());
    }

    @Override
    public boolean isGivenUp(L letter, Duration patience) {
        return transactions.keep(
                () -> about(GIVE_UP).params(key(letter)).param(seconds(patience)).update()) == 1;
    }

    @Override
    public double waiting() {
        return transactions.keep(() -> jdbc.sql("""
                select coalesce(extract(epoch from now() - min(queued_at)), 0)::float8 from %s
                 where sent_at is null and given_up_at is null""".formatted(kind.table())).query(Double.class)
                .single());
    }

    private String forgetting() {
        return """
                delete from %s n using defect_address a
                 where n.sent_at is null and a.scheme_id = n.scheme_id and a.landlord_id = n.landlord_id
                   and a.address is null""".formatted(kind.table());
    }

    private String claiming() {
        return """
                with claimed as (
                    update %1$s set attempts = attempts + 1, claimed_until = now() + make_interval(secs => ?)
                     where (%2$s) = (
                           select %2$s from %1$s
                            where sent_at is null and given_up_at is null and claimed_until < now()
                            order by claimed_until, queued_at limit 1 for update skip locked)
                    returning *)
                %3$s""".formatted(kind.table(), String.join(", ", kind.key()), kind.told());
    }

    private JdbcClient.StatementSpec about(String statement) {
        var key = kind.key().stream().map("%s = ?"::formatted).collect(Collectors.joining(" and "));
        return jdbc.sql(statement.formatted(kind.table(), key));
    }

    private List<?> key(L letter) {
        return kind.keyOf().apply(letter);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
