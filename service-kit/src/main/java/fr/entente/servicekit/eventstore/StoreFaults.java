package fr.entente.servicekit.eventstore;

import java.sql.SQLException;
import java.util.Set;

/** Tells a server that refused one statement from a server that could not work or was lost. */
final class StoreFaults {

    private static final String DUPLICATE = "23505";
    private static final String DEADLOCK = "40P01";
    private static final int STATE = 5;

    /** Lost connections, too little of something, an operator at work, a broken disk, a conflict of transactions. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private StoreFaults() {}

    /** The server said clearly that it does not take this data; nothing of the statement is stored. */
    static boolean isRefusal(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && state.length() == STATE && !UNAVAILABLE.contains(state.substring(0, 2));
    }

    /** The server ended this transaction so that another may go on; nothing of it is stored. */
    static boolean isDeadlock(SQLException failure) {
        return DEADLOCK.equals(failure.getSQLState());
    }

    /** Whether this unique rule of the table was broken; the server names it in every language. */
    static boolean breaks(SQLException failure, String rule) {
        var message = failure.getMessage();
        return DUPLICATE.equals(failure.getSQLState()) && message != null && message.contains("\"" + rule + "\"");
    }
}
