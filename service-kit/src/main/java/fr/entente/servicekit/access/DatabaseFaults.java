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

/** Tells a database that cannot be used just now from a statement that is wrong. */
public final class DatabaseFaults {

    /** Connection lost; out of disk, memory or connections; operator at work; serialization or deadlock. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40");
    private static final int CLASS_LENGTH = 2;

    private DatabaseFaults() {}

    /** True when the same may succeed a little later. */
    public static boolean passing(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(DatabaseFaults::isPassing);
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _ -> true;
            case TransientDataAccessException _ -> true;
            case RecoverableDataAccessException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case SQLRecoverableException _ -> true;
            case SQLException sql -> hasPassingState(sql);
            default -> false;
        };
    }

    private static boolean hasPassingState(SQLException fault) {
        var state = fault.getSQLState();
        return state != null && state.length() > CLASS_LENGTH && PASSING.contains(state.substring(0, CLASS_LENGTH));
    }
}
