package fr.entente.checker.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile.DatabaseAt;

/** A database as it is at one moment. Nothing is written, and no statement runs without an end. */
public final class Snapshot implements AutoCloseable {

    private static final int AT_ONCE = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    public static Snapshot of(DatabaseAt database) {
        try {
            return over(connect(database));
        } catch (SQLException e) {
            throw new NotChecked("%s cannot be read: %s".formatted(database.url(), e.getMessage()));
        }
    }

    static Snapshot over(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var snapshot = new Snapshot(connection);
        snapshot.run("set local statement_timeout = %d".formatted(PATIENCE.toMillis()));
        snapshot.run("set local work_mem = '64MB'");
        snapshot.run("set local jit = off");
        return snapshot;
    }

    static Connection connect(DatabaseAt database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", "checker");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("binaryTransfer", "false");
        properties.setProperty("options", "-c TimeZone=UTC -c DateStyle=ISO");
        return DriverManager.getConnection(database.url(), properties);
    }

    /** Row by row, however many there are. */
    public void each(String sql, RowReader reader) throws SQLException {
        try (var cursor = open(sql)) {
            while (cursor.next()) {
                reader.read(cursor.rows());
            }
        }
    }

    public <T> List<T> list(String sql, RowMapper<T> mapper) throws SQLException {
        var all = new ArrayList<T>();
        each(sql, row -> all.add(mapper.map(row)));
        return all;
    }

    public Cursor open(String sql) throws SQLException {
        var statement = connection.createStatement();
        try {
            statement.setFetchSize(AT_ONCE);
            return new Cursor(statement, statement.executeQuery(sql));
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    public void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // nothing was written, and the server ends the session by itself
        }
    }

    /** Reads one row and keeps nothing of it but what it needs. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Rows that are fetched as they are read. */
    public record Cursor(Statement statement, ResultSet rows) implements AutoCloseable {

        public boolean next() throws SQLException {
            return rows.next();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
