package fr.entente.servers.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The commands by which PostgreSQL puts its log away and takes it back. */
final class LogArchive {

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int GLANCES = 50;
    private static final int ATTEMPTS = 6;

    private LogArchive() {}

    /**
     * Returns when the running cluster archives to that folder; it closes a begun segment after that time at the
     * latest.
     */
    static void begin(Connection connection, Path folder, Duration atLatest) throws SQLException {
        run(connection, "alter system set archive_command = " + text(put(quoted(folder))));
        run(connection, "alter system set archive_timeout = " + atLatest.toSeconds());
        run(connection, "select pg_reload_conf()");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (arrives(folder.resolve(switchSegment(connection)))) {
                return;
            }
        }
        throw new SQLException("PostgreSQL archives nothing to %s: see its log, and whether it may write there"
                .formatted(folder));
    }

    /** Closes the segment that is being written, and tells its name. */
    static String switchSegment(Connection connection) throws SQLException {
        run(connection, "select pg_logical_emit_message(false, 'backup', 'here')");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
            row.next();
            return row.getString(1);
        }
    }

    static boolean arrives(Path segment) {
        for (int glance = 0; glance < GLANCES && !Files.exists(segment); glance++) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return Files.exists(segment);
    }

    /** For a settings file, where a backslash escapes. */
    static String restoreCommand(Path folder) {
        return text("cp %s/%%f \"%%p\"".formatted(quoted(folder)).replace("\\", "\\\\"));
    }

    /** Never writes over another content: two clusters that archive to one place are stopped by it. */
    private static String put(String folder) {
        return """
                if test -f %1$s/%%f; then cmp -s "%%p" %1$s/%%f; \
                else cp "%%p" %1$s/%%f.part && sync %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f; fi"""
                .formatted(folder);
    }

    /** For the shell; a percent sign would be taken for a placeholder by PostgreSQL. */
    private static String quoted(Path folder) {
        return "'%s'".formatted(folder.toString().replace("'", "'\\''").replace("%", "%%"));
    }

    /** For PostgreSQL. */
    private static String text(String value) {
        return "'%s'".formatted(value.replace("'", "''"));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
