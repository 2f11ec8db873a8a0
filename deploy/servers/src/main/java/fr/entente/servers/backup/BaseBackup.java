package fr.entente.servers.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * Copies the files of a cluster while it works, between the two calls by which PostgreSQL learns of it. The copy alone
 * is no database: only with the log archived meanwhile it becomes one again.
 */
public final class BaseBackup {

    /** Belongs to the running server, or is made anew by every start. */
    private static final Set<String> FILES_LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock",
            "pg_internal.init", "backup_label", "tablespace_map", "current_logfiles");
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots", "pg_stat_tmp", "pg_subtrans", "pgsql_tmp");

    private final String administratorUrl;
    private final Path data;
    private final BackupFolder folder;

    public BaseBackup(String administratorUrl, Path data, BackupFolder folder) {
        this.administratorUrl = administratorUrl;
        this.data = data;
        this.folder = folder;
    }

    /**
     * Begins to archive as well, where the cluster does not yet; returns when all is there that a restoration needs.
     */
    public BackupFolder.Base take(Duration archiveAtLatest) {
        var partial = folder.begin();
        try (var connection = DriverManager.getConnection(administratorUrl)) {
            LogArchive.begin(connection, folder.log(), archiveAtLatest);
            run(connection, "set statement_timeout = '10min'");
            run(connection, "select pg_backup_start('entente', true)");
            Trees.copy(data, partial, name -> !EMPTIED.contains(name), name -> !FILES_LEFT_OUT.contains(name));
            Files.writeString(partial.resolve("backup_label"), stop(connection));
            return folder.complete(partial);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The backup to %s failed: %s".formatted(partial, e.getMessage()), e);
        }
    }

    /** Puts the log away up to this moment; what is committed from now on follows later. */
    public void archiveNow() {
        try (var connection = DriverManager.getConnection(administratorUrl)) {
            var segment = folder.log().resolve(LogArchive.switchSegment(connection));
            if (!LogArchive.arrives(segment)) {
                throw new IllegalStateException("PostgreSQL does not archive " + segment);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The log could not be archived", e);
        }
    }

    /** Waits until the log of the copy's time is archived. */
    private static String stop(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
