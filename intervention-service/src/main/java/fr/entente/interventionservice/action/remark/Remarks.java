package fr.entente.interventionservice.action.remark;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.interventionservice.action.ActionId;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/** One short remark on an action, for the operator's people only; never published, and gone when it is deleted. */
@Repository
public class Remarks {

    private static final String KEEP = """
            insert into action_remark (action_id, scheme_id, remark) values (?, ?, ?)
            on conflict (action_id) do update set remark = excluded.remark, kept_at = now()""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    Remarks(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public Optional<String> of(Caller caller, ActionId action) {
        return transactions.read(caller, () -> jdbc.sql("""
                select remark from action_remark where action_id = ? and scheme_id = ?""")
                .params(action.value(), caller.requiredScheme()).query(String.class).optional());
    }

    public void keep(Caller caller, ActionId action, String remark) {
        transactions.write(caller,
                () -> jdbc.sql(KEEP).params(action.value(), caller.requiredScheme(), remark).update());
    }

    public void delete(Caller caller, ActionId action) {
        transactions.write(caller, () -> jdbc.sql("delete from action_remark where action_id = ? and scheme_id = ?")
                .params(action.value(), caller.requiredScheme()).update());
    }
}
