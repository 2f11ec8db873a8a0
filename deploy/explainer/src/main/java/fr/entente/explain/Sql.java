package fr.entente.explain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.entente.checker.PlatformFile.DatabaseAt;

/** Reads one database, read-only. */
final class Sql implements AutoCloseable {

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    static Sql open(DatabaseAt at) throws SQLException {
        var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
        connection.setReadOnly(true);
        return new Sql(connection);
    }

    <T> List<T> list(String query, Row<T> reading, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
                return found;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
