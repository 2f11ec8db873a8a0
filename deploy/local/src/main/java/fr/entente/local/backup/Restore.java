package fr.entente.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import fr.entente.local.Screen;
import fr.entente.local.Trouble;
import fr.entente.local.process.DataFolder;
import fr.entente.local.process.Secrets;
import fr.entente.servers.EmbeddedPostgresServer;
import fr.entente.servers.FreePort;
import fr.entente.servers.PostgresServer;
import fr.entente.servers.backup.BackupFolder;
import fr.entente.servers.backup.Restoration;

/** Puts the PostgreSQL of a local run, which stands still, back to the latest or an earlier moment of its backups. */
final class Restore {

    private static final String STORES = """
            select datname from pg_database where datallowconn and not datistemplate and datname <> 'postgres'""";
    private static final String HAS_STORE = "select to_regprocedure('begin_epoch(text)') is not null";
    private static final String BEGIN_EPOCH = "select begin_epoch('restored from a backup')";
    private static final String LAST_EVENT = "select coalesce(max(recorded_at)::text, 'never') from event";

    private final BackupOptions options;
    private final Screen screen;

    Restore(BackupOptions options, Screen screen) {
        this.options = options;
        this.screen = screen;
    }

    void run() throws IOException {
        var began = Instant.now();
        var folder = new BackupFolder(options.backups());
        if (folder.newestBefore(Objects.requireNonNullElse(options.moment(), Instant.MAX)).isEmpty()) {
            throw new Trouble("No backup in %s is old enough: see --backups and --at.".formatted(folder.root()));
        }
        try (var data = DataFolder.open(options.data())) {
            var secrets = secrets(folder, data);
            var cluster = data.folder("postgres").resolve("data");
            var server = new EmbeddedPostgresServer(data.folder("postgres"), FreePort.any(), secrets.of("postgres"));
            server.endLeftover();
            putAside(cluster, began);
            var restoration = new Restoration(folder, cluster);
            var base = restoration.prepare(options.moment());
            try (server) {
                screen.line("  from the backup " + base.folder().getFileName());
                restoration.finish(server);
                stores(server);
            }
        }
        screen.step("restored", Duration.between(began, Instant.now()));
    }

    /** Of the data folder, or where it is gone the copy that the backup keeps. */
    private static Secrets secrets(BackupFolder folder, DataFolder data) throws IOException {
        var own = data.file(Backup.SECRETS);
        var kept = folder.root().resolve(Backup.SECRETS);
        if (!Files.exists(own) && !Files.exists(kept)) {
            throw new Trouble("There is no backup in %s: say where it is with --backups.".formatted(folder.root()));
        }
        if (!Files.exists(own)) {
            Files.copy(kept, own, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return Secrets.of(own);
    }

    private void putAside(Path cluster, Instant now) throws IOException {
        if (Files.exists(cluster)) {
            var aside = cluster.resolveSibling("data-before-" + now.getEpochSecond());
            Files.move(cluster, aside);
            screen.line("  what was there is now in %s; delete it when all is well".formatted(aside));
        }
    }

    /** A store that was turned back begins a new epoch, so that nobody goes on with what it no longer holds. */
    private void stores(PostgresServer server) throws IOException {
        try {
            for (var store : texts(server, PostgresServer.ADMINISTRATOR, STORES)) {
                if ("t".equals(text(server, store, HAS_STORE))) {
                    screen.line("  %s: its last event is of %s; epoch %s begins".formatted(store,
                            text(server, store, LAST_EVENT), text(server, store, BEGIN_EPOCH)));
                }
            }
        } catch (SQLException e) {
            throw new IOException("The restored stores cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(PostgresServer server, String database, String query) throws SQLException {
        return texts(server, database, query).getFirst();
    }

    private static List<String> texts(PostgresServer server, String database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(database), PostgresServer.ADMINISTRATOR,
                server.administratorPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
