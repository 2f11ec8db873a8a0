package fr.entente.servers.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.entente.servers.EmbeddedPostgresServer;
import fr.entente.servers.PostgresServer;

/** Restores the newest backup beside everything else, reads every row of it, and keeps nothing but the date. */
public final class Verification {

    private static final String DATABASES = "select datname from pg_database where datallowconn and not datistemplate";
    private static final String TABLES = """
            select format('select count(*) from %I.%I', schemaname, tablename) from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')""";
    private static final String HAS_STORE = "select to_regclass('public.event') is not null";
    private static final String HOLES = """
            select count(*) from (
                select from event group by aggregate_id having max(version) <> count(*) or min(version) <> 1) hole""";

    /** What was found; a backup with holes is none. */
    public record Finding(BackupFolder.Base base, long rows, long events, long holes, Duration took) {

        public boolean isGood() {
            return holes == 0;
        }
    }

    private final BackupFolder folder;
    private final String password;

    /** @param password of the administrator at the time of the backup */
    public Verification(BackupFolder folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    public Finding verify(Path scratch, int port) {
        var began = Instant.now();
        var server = new EmbeddedPostgresServer(scratch, port, password);
        var restoration = new Restoration(folder, scratch.resolve("data"));
        try (server) {
            var base = restoration.prepareForALook();
            restoration.finish(server);
            var finding = read(server, base, began);
            if (finding.isGood()) {
                tell(began);
            }
            return finding;
        } catch (SQLException e) {
            throw new IllegalStateException("The backup can be restored but not be read: " + e.getMessage(), e);
        }
    }

    private static Finding read(PostgresServer server, BackupFolder.Base base, Instant began) throws SQLException {
        long rows = 0;
        long events = 0;
        long holes = 0;
        for (var database : databases(server)) {
            try (var connection = connect(server, database)) {
                for (var table : texts(connection, TABLES)) {
                    rows += number(connection, table);
                }
                if ("t".equals(texts(connection, HAS_STORE).getFirst())) {
                    events += number(connection, "select count(*) from event");
                    holes += number(connection, HOLES);
                }
            }
        }
        return new Finding(base, rows, events, holes, Duration.between(began, Instant.now()));
    }

    private static List<String> databases(PostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.administratorUrl())) {
            return texts(connection, DATABASES);
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), PostgresServer.ADMINISTRATOR,
                server.administratorPassword());
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(texts(connection, query).getFirst());
    }

    private void tell(Instant verifiedAt) {
        try {
            Files.writeString(folder.metrics(), """
                    # HELP backup_last_verified_timestamp_seconds When a backup was last restored and read to its end.
                    # TYPE backup_last_verified_timestamp_seconds gauge
                    backup_last_verified_timestamp_seconds %d
                    """.formatted(verifiedAt.getEpochSecond()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
