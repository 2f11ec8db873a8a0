package fr.entente.checker.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile.DatabaseAt;

/**
 * A temporary table that ends with its session. It is filled in short transactions: one held open would keep the feeds of
 * all stores of that server from going on.
 */
public final class Desk implements AutoCloseable {

    private static final int AT_ONCE = 2 << 20;

    private final Connection connection;
    private final String table;
    private final StringBuilder waiting = new StringBuilder();

    private Desk(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    public static Desk in(DatabaseAt database, String table) {
        try {
            var connection = Snapshot.connect(database);
            var desk = new Desk(connection, table.substring(0, table.indexOf(' ')));
            desk.run("set statement_timeout = '10min'");
            desk.run("set work_mem = '64MB'");
            desk.run("create temporary table " + table);
            return desk;
        } catch (SQLException e) {
            throw new NotChecked("no temporary table can be made in %s: %s".formatted(database.url(), e.getMessage()));
        }
    }

    /** One line as {@code copy} takes it. */
    public void lay(String line) {
        waiting.append(line).append('\n');
        if (waiting.length() >= AT_ONCE) {
            copy();
        }
    }

    public void finish() throws SQLException {
        copy();
        run("analyze " + table);
    }

    private void copy() {
        var lines = waiting.toString().getBytes(StandardCharsets.UTF_8);
        waiting.setLength(0);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s from stdin".formatted(table),
                    new ByteArrayInputStream(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("What was read could not be laid out", e);
        }
    }

    /** A value as {@code copy} takes it. */
    public static String text(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** What lies there now, to be read like any other database. */
    public Snapshot snapshot() throws SQLException {
        return Snapshot.over(connection);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // the server ends the session and its table by itself
        }
    }
}
