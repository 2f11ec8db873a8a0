package fr.entente.servicekit.access;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that cannot be used just now from a statement that is wrong. */
public final class DatabaseFaults {

    /** Connection lost; out of disk, memory or connections; operator at work; serialization or deadlock. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40");
    /** The server ended a session that kept a transaction open and did nothing. */
    private static final String IDLE_TOO_LONG = "25P03";
    private static final Set<String> WRONG = Set.of("42");
    /** A value outside what its type can hold: a date too far, a NUL in a text. */
    private static final Set<String> VALUE = Set.of("22");
    private static final int CLASS_LENGTH = 2;
    private static final int DEEPEST = 20;

    private DatabaseFaults() {}

    /** True when the same may succeed a little later. */
    public static boolean passing(Throwable fault) {
        return causes(fault).anyMatch(DatabaseFaults::isPassing);
    }

    /** True when no data could make that statement work: it names what does not exist, or what is not allowed. */
    public static boolean wrongStatement(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof SQLException sql && hasState(sql, WRONG));
    }

    /** True when the statement would work with another value. */
    public static boolean unusableValue(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof SQLException sql && hasState(sql, VALUE));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _ -> true;
            case TransientDataAccessException _ -> true;
            case RecoverableDataAccessException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case SQLRecoverableException _ -> true;
            case TransactionSystemException undone -> undoneBecausePassing(undone);
            case SQLException sql -> hasState(sql, PASSING) || IDLE_TOO_LONG.equals(sql.getSQLState());
            default -> false;
        };
    }

    /**
     * Where the connection is gone the rollback fails as well, and hides what had failed first. Of a commit that failed
     * nothing is left at all: what has no state was said by the pool, which had closed the connection by then.
     */
    private static boolean undoneBecausePassing(TransactionSystemException fault) {
        var first = fault.getApplicationException();
        return first == null ? fault.getCause() instanceof SQLException sql && sql.getSQLState() == null
                : passing(first);
    }

    private static boolean hasState(SQLException fault, Set<String> classes) {
        var state = fault.getSQLState();
        return state != null && state.length() > CLASS_LENGTH && classes.contains(state.substring(0, CLASS_LENGTH));
    }
}
