package fr.entente.interventionservice.action.remark;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.action.ActionId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;

/**
 * One short remark on an action, for the operator's people only; never published, and gone when it is deleted. Nobody
 * overwrites or deletes words that he has not seen.
 */
@Repository
public class Remarks {

    private static final String FIND = """
            select remark, version from action_remark where action_id = ? and scheme_id = ?""";
    private static final String KEEP = """
            insert into action_remark (action_id, scheme_id, remark) values (:action, :scheme, :text)
            on conflict (action_id) do nothing""";
    private static final String CHANGE = """
            update action_remark set remark = :text, version = nextval('action_remark_version'), kept_at = now()
             where action_id = :action and scheme_id = :scheme and version = :seen""";
    private static final String DELETE = """
            delete from action_remark where action_id = ? and scheme_id = ? and version = ?""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    Remarks(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public Remark of(Caller caller, ActionId action) {
        return transactions.read(caller, () -> find(caller, action));
    }

    /** In the place of what was seen; a repetition changes nothing. */
    public Remark keep(Caller caller, ActionId action, String text, long seen) {
        return transactions.write(caller, () -> {
            jdbc.sql(seen == Remark.NONE.version() ? KEEP : CHANGE).param("action", action.value())
                    .param("scheme", caller.requiredScheme()).param("text", text).param("seen", seen).update();
            return mustBe(text, find(caller, action));
        });
    }

    /** What was seen; a repetition changes nothing. */
    public void delete(Caller caller, ActionId action, long seen) {
        transactions.write(caller, () -> {
            jdbc.sql(DELETE).params(action.value(), caller.requiredScheme(), seen).update();
            return mustBe(null, find(caller, action));
        });
    }

    private static Remark mustBe(@Nullable String wanted, Remark remark) {
        if (!Objects.equals(remark.text(), wanted)) {
            throw new ConcurrencyProblem.VersionStale(remark.version());
        }
        return remark;
    }

    private Remark find(Caller caller, ActionId action) {
        return jdbc.sql(FIND).params(action.value(), caller.requiredScheme())
                .query((row, _) -> new Remark(row.getString(1), row.getLong(2))).optional().orElse(Remark.NONE);
    }
}
