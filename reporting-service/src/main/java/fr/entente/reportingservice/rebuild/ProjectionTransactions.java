package fr.entente.reportingservice.rebuild;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.intake.IntakeTransactions;

/** Bound transactions that see one version of the projection: readers the active one, a loop its own. */
@Component
public class ProjectionTransactions {

    // a path that comes and goes with each transaction would make the server and the driver forget every prepared
    // statement each time: it stays with the connection, and every transaction that needs one sets it first
    private static final String READ_ACTIVE = """
            select set_config('search_path', 'projection_' || number || ', public', false)
            from public.projection where state = 'ACTIVE'""";
    private static final String WORK_ON = "select set_config('search_path', ? || ', public', false)";

    /** A batch looks rows up by their keys; a plan made while the tables were small would go on reading them whole. */
    private static final String BY_KEYS = "select set_config('enable_seqscan', 'off', true)";

    private static final String CLAIMED = """
            select 1 from public.projection where number = ? and claim = ? for share""";

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;
    private final BoundTransactions reads;

    ProjectionTransactions(JdbcClient jdbc, BoundTransactions transactions, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.reads = new BoundTransactions(jdbc, new OneMoment(manager));
    }

    /** All of one moment. */
    public <T extends @Nullable Object> T read(Caller caller, Supplier<T> work) {
        return reads.read(caller, () -> {
            jdbc.sql(READ_ACTIVE).query().singleRow();
            return work.get();
        });
    }

    /** For operators: the rows of everybody, of the version that is read; nothing where there is none yet. */
    public void watch(Runnable work) {
        transactions.keep(() -> {
            if (!jdbc.sql(READ_ACTIVE).query().listOfRows().isEmpty()) {
                work.run();
            }
        });
    }

    /** Fails where another instance has claimed that projection since, and keeps it from doing so until the end. */
    IntakeTransactions claimed(int number, long claim) {
        return work -> transactions.keep(() -> {
            if (jdbc.sql(CLAIMED).params(number, claim).query(Integer.class).optional().isEmpty()) {
                throw new ClaimLost(number);
            }
            jdbc.sql(WORK_ON).param(ProjectionSchemas.schema(number)).query().singleRow();
            work.run();
        });
    }

    public IntakeTransactions of(int number) {
        return work -> transactions.keep(() -> {
            jdbc.sql(WORK_ON).param(ProjectionSchemas.schema(number)).query().singleRow();
            jdbc.sql(BY_KEYS).query().singleRow();
            work.run();
        });
    }
}
