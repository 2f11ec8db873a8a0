package fr.entente.servers.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import fr.entente.servers.PostgresServer;

/** Makes a cluster's files from a base backup, and lets PostgreSQL follow the archived log from there. */
public final class Restoration {

    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofHours(6);
    /** The only form that is understood while settings are read: names of time zones are not known then, not even Z. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx")
            .withZone(ZoneOffset.UTC);
    private static final List<String> ONLY_FOR_RECOVERY = List.of("restore_command", "recovery_target_time",
            "recovery_target_action", "recovery_target_timeline");

    private final BackupFolder folder;
    private final Path data;

    public Restoration(BackupFolder folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /**
     * To the end of the archived log, or to the last commit before a moment. The server must not run; there is no data.
     */
    public BackupFolder.Base prepare(@Nullable Instant moment) {
        return prepare(moment, "");
    }

    /** For a look only: what starts from these files never writes to the archive. */
    BackupFolder.Base prepareForALook() {
        return prepare(null, "archive_command = 'true'\n");
    }

    private BackupFolder.Base prepare(@Nullable Instant moment, String more) {
        var base = folder.newestBefore(moment == null ? Instant.MAX : moment).orElseThrow(
                () -> new IllegalStateException("There is no backup %s in %s".formatted(
                        moment == null ? "yet" : "that was complete at " + moment, folder.root())));
        try {
            Trees.copy(base.folder(), data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Files.createFile(data.resolve("recovery.signal"));
            Files.writeString(data.resolve("postgresql.auto.conf"), settings(moment) + more, StandardOpenOption.APPEND);
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String settings(@Nullable Instant moment) {
        var target = moment == null ? "" : "recovery_target_time = '%s'%n".formatted(TIME.format(moment));
        return """

                restore_command = %s
                recovery_target_timeline = 'latest'
                recovery_target_action = 'promote'
                """.formatted(LogArchive.restoreCommand(folder.log())) + target;
    }

    /** Starts the server and returns when it has followed the log and takes commands again. */
    public void finish(PostgresServer server) {
        server.start();
        try (var connection = DriverManager.getConnection(server.administratorUrl())) {
            finish(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The restored PostgreSQL does not answer", e);
        }
    }

    /** The same with the administrator's session on a server that was started already. */
    public void finish(Connection administrator) throws SQLException {
        try (var statement = administrator.createStatement()) {
            long end = System.nanoTime() + LONGEST.toNanos();
            while (isRecovering(statement)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("PostgreSQL still follows its log; see its own log");
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
            for (var setting : ONLY_FOR_RECOVERY) {
                statement.execute("alter system reset " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean isRecovering(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select pg_is_in_recovery()")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
