package fr.entente.servicekit.access;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions in which row-level security knows who looks. What is bound ends with the transaction; where nothing is
 * bound, nothing is seen. They do not nest: one would take over what the other may see.
 */
public class BoundTransactions {

    private static final String BIND = """
            select set_config('entente.scheme', ?, true), set_config('entente.landlord', ?, true),
                   set_config('entente.person', ?, true), set_config('entente.role', ?, true)""";
    private static final String BIND_KEEPER = "select set_config('entente.keeper', 'on', true)";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate keeping;

    public BoundTransactions(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = template(transactions, true);
        this.keeping = template(transactions, false);
    }

    /** Read-only, and sees what the caller may see. */
    public <T extends @Nullable Object> T read(Caller caller, Supplier<T> work) {
        refuseToNest();
        return reading.execute(_ -> {
            bind(caller);
            return work.get();
        });
    }

    public void read(Caller caller, Runnable work) {
        refuseToNest();
        reading.executeWithoutResult(_ -> {
            bind(caller);
            work.run();
        });
    }

    /** Sees and writes what the caller may see and write. */
    public <T extends @Nullable Object> T write(Caller caller, Supplier<T> work) {
        refuseToNest();
        return keeping.execute(_ -> {
            bind(caller);
            return work.get();
        });
    }

    /**
     * For whatever keeps the rows of everybody: projections, intake, feeds, and what a caller's request writes where
     * he has no right of his own. The database then guards nothing: the caller's scheme belongs in every clause.
     */
    public <T extends @Nullable Object> T keep(Supplier<T> work) {
        refuseToNest();
        return keeping.execute(_ -> {
            bindKeeper();
            return work.get();
        });
    }

    public void keep(Runnable work) {
        refuseToNest();
        keeping.executeWithoutResult(_ -> {
            bindKeeper();
            work.run();
        });
    }

    private void bind(Caller caller) {
        jdbc.sql(BIND)
                .params(text(caller.scheme()), text(caller.boundLandlord().orElse(null)), text(caller.person()),
                        caller.role().name())
                .query()
                .singleRow();
    }

    private void bindKeeper() {
        jdbc.sql(BIND_KEEPER).query().singleRow();
    }

    private static void refuseToNest() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Bound transactions do not nest");
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static TransactionTemplate template(PlatformTransactionManager transactions, boolean readOnly) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(readOnly);
        return template;
    }
}
