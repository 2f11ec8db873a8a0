package fr.entente.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from the binaries on the class path, on 127.0.0.1 only, with passwords asked and every commit on disk. */
public final class EmbeddedPostgresServer implements PostgresServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final String password;
    private final boolean throwaway;
    private @Nullable EmbeddedPostgres running;

    public EmbeddedPostgresServer(Path folder, int port, String password) {
        this(folder, port, password, false);
    }

    private EmbeddedPostgresServer(Path folder, int port, String password, boolean throwaway) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.throwaway = throwaway;
    }

    /** Not started yet; its data goes when it is closed. */
    static EmbeddedPostgresServer throwaway() {
        return new EmbeddedPostgresServer(Folders.temporary("postgres"), FreePort.any(), Passwords.generate(), true);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String administratorPassword() {
        return password;
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        Folders.create(folder);
        var passwordFile = folder.resolve("password");
        try {
            endLeftover();
            Files.writeString(passwordFile, password);
            running = launch(passwordFile);
            archiveNothingYet();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start, see " + folder.resolve("log"), e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    /**
     * The launcher's own defaults are for tests that may lose data: fsync and synchronous commit are switched back on.
     */
    private EmbeddedPostgres launch(Path passwordFile) throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(data()).setCleanDataDirectory(false)
                .setRegisterShutdownHook(false).setOverrideWorkingDirectory(binaries().toFile()).setPort(port)
                .setPGStartupWait(PATIENCE).setConnectConfig("password", password)
                .setLocaleConfig("auth-host", "scram-sha-256").setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale-provider", "builtin").setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C").setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("max_connections", "300")
                .setServerConfig("unix_socket_directories", "").setServerConfig("logging_collector", "on")
                .setServerConfig("log_error_verbosity", "terse") // its details quote rows
                .setServerConfig("log_directory", folder.resolve("log").toString())
                .setServerConfig("log_filename", "postgres.log").setServerConfig("archive_mode", "on").start();
    }

    /** A backup begins to archive without a restart; until then finished segments of the log need not be kept. */
    private void archiveNothingYet() {
        try (var connection = DriverManager.getConnection(administratorUrl());
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("""
                    select current_setting('archive_command') = '' and not pg_is_in_recovery()""")) {
                if (!row.next() || !row.getBoolean(1)) {
                    return;
                }
            }
            statement.execute("alter system set archive_command = 'true'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL started and does not answer", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close(); // gives up after five seconds; a last checkpoint may take longer
            Postmaster.of(data()).ifPresent(Postmaster::endSessionsAndStop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            running = null;
        }
    }

    @Override
    public synchronized void kill() {
        Postmaster.of(data()).ifPresent(Postmaster::kill);
        stop();
    }

    /** Stops without a checkpoint: sessions are cut off, the next start recovers from the log. */
    public synchronized void abort() {
        Postmaster.of(data()).ifPresent(Postmaster::abort);
        stop();
    }

    /** The server's process, for whoever wants to freeze it. */
    public OptionalLong pid() {
        return Postmaster.of(data()).stream().mapToLong(postmaster -> postmaster.process().pid()).findFirst();
    }

    @Override
    public synchronized void close() {
        stop();
        if (throwaway) {
            Folders.delete(folder);
        }
    }

    /** Stops what an earlier program left running on this data because it was killed. */
    public synchronized void endLeftover() {
        if (running == null) {
            Postmaster.endOrphan(data());
        }
    }

    public boolean isAlive() {
        return Postmaster.of(data()).isPresent();
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** One folder for each account of the machine: the launcher's own is shared and belongs to whoever came first. */
    private static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "entente-postgres-" + System.getProperty("user.name"));
    }
}
