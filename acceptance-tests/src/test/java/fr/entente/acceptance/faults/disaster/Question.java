package fr.entente.acceptance.faults.disaster;

import java.sql.SQLException;

/** One value from a database of the platform. */
final class Question {

    private Question() {}

    static String text(Ruin ruin, String database, String query) throws SQLException {
        try (var connection = ruin.rig().postgres().connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    static long number(Ruin ruin, String database, String query) throws SQLException {
        return Long.parseLong(text(ruin, database, query));
    }
}
