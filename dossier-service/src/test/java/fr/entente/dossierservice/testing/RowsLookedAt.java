package fr.entente.dossierservice.testing;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Counts the rows that a piece of work looks at in each table, as PostgreSQL itself counts them: at the end of its transactions
 * less at their beginning, for a connection counts on until it tells the server.
 */
public final class RowsLookedAt implements TransactionExecutionListener {

    private static final String COUNT = """
            select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as looked_at
              from pg_stat_xact_user_tables""";

    private final House house;
    private final ThreadLocal<Map<String, Long>> rows = ThreadLocal.withInitial(TreeMap::new);

    private RowsLookedAt(House house) {
        this.house = house;
    }

    public static RowsLookedAt in(House house) {
        var counted = new RowsLookedAt(house);
        ((ConfigurableTransactionManager) house.bean(PlatformTransactionManager.class)).addListener(counted);
        return counted;
    }

    /** By the work, in the thread that asks. */
    public Map<String, Long> by(Runnable work) {
        rows.get().clear();
        work.run();
        return Map.copyOf(rows.get());
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            add(-1);
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        add(1);
    }

    private void add(int sign) {
        house.jdbc().sql(COUNT).query(row -> {
            rows.get().merge(row.getString("relname"), sign * row.getLong("looked_at"), Long::sum);
        });
    }
}
