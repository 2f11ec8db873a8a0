package fr.entente.reportingservice.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.access.BoundTransactions;

/** Which versions of the projection there are, and which one is read. */
@Component
public class ProjectionVersions {

    private static final String SELECT = "select number, shape, cells_done from projection where state = ?";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    ProjectionVersions(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Optional<ProjectionVersion> active() {
        return jdbc.sql(SELECT).param("ACTIVE").query(ProjectionVersion.class).optional();
    }

    Optional<ProjectionVersion> building() {
        return jdbc.sql(SELECT).param("BUILDING").query(ProjectionVersion.class).optional();
    }

    /** There is one to read from the first start on. Of several instances that start together one makes it. */
    void activateFirst(int number, String shape) {
        transactions.keep(() -> {
            jdbc.sql("insert into projection (number, shape, state) values (?, ?, 'ACTIVE') on conflict do nothing")
                    .params(number, shape)
                    .update();
        });
    }

    ProjectionVersion begin(String shape) {
        return transactions.keep(() -> jdbc.sql("""
                insert into projection (number, shape, state)
                select max(number) + 1, ?, 'BUILDING' from projection returning number, shape, cells_done""")
                .param(shape)
                .query(ProjectionVersion.class)
                .single());
    }

    long claim(int number) {
        return transactions.keep(() -> claimed(number, jdbc.sql("""
                update projection set claim = claim + 1 where number = ? and state = 'BUILDING' returning claim""")
                .param(number)));
    }

    long renew(int number, long claim) {
        return transactions.keep(() -> claimed(number, jdbc.sql("""
                update projection set claim = claim + 1 where number = ? and claim = ? returning claim""")
                .params(number, claim)));
    }

    long cellsAreDone(int number, long claim) {
        return transactions.keep(() -> claimed(number, jdbc.sql("""
                update projection set cells_done = true, claim = claim + 1 where number = ? and claim = ?
                returning claim""").params(number, claim)));
    }

    private static long claimed(int number, JdbcClient.StatementSpec update) {
        return update.query(Long.class).optional().orElseThrow(() -> new ClaimLost(number));
    }

    void forget(int number) {
        transactions.keep(() -> {
            jdbc.sql("delete from projection where number = ?").param(number).update();
        });
    }

    /** It neither becomes the one that is read nor ceases to be until the transaction ends. */
    boolean isRead(int number) {
        return jdbc.sql("select state = 'ACTIVE' from public.projection where number = ? for update")
                .param(number)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * From its commit on the new version is read. Until then the old one takes nothing in any more: whoever has seen it
     * sees in the new one at least as much.
     *
     * @param caughtUp asked once the old one stands still
     */
    void switchTo(int number, long claim, BooleanSupplier caughtUp) {
        transactions.keep(() -> {
            jdbc.sql("set local lock_timeout = '5s'").update();
            boolean _ = isRead(number);
            active().ifPresent(old -> jdbc.sql("lock table %s.intake_position in share mode"
                    .formatted(ProjectionSchemas.schema(old.number()))).update());
            if (!caughtUp.getAsBoolean()) {
                throw new IllegalStateException("The new projection does not catch up with the old one");
            }
            jdbc.sql("update projection set state = 'RETIRED', retired_at = now() where state = 'ACTIVE'").update();
            int switched = jdbc.sql("""
                    update projection set state = 'ACTIVE', switched_at = now()
                    where number = ? and claim = ? and state = 'BUILDING'""").params(number, claim).update();
            if (switched != 1) {
                throw new ClaimLost(number);
            }
        });
    }

    /** Those that nobody can be reading any more. */
    List<Integer> retiredFor(Duration duration) {
        return jdbc.sql("""
                select number from projection
                where state = 'RETIRED' and retired_at < now() - make_interval(secs => ?)""")
                .param(duration.toSeconds())
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
