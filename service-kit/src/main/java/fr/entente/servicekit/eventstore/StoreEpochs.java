package fr.entente.servicekit.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/** Which life of the store is being written: a store that came out of a backup begins another one. */
public final class StoreEpochs {

    private static final String PRESENT = "select present_epoch()";

    private StoreEpochs() {}

    /** Begins a new one where this database came out of a backup since it was last asked. */
    public static long present(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(PRESENT)) {
            row.next();
            return row.getLong(1);
        }
    }
}
