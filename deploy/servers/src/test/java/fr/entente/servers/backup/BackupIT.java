package fr.entente.servers.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.entente.servers.EmbeddedPostgresServer;
import fr.entente.servers.FreePort;
import fr.entente.servers.Passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A cluster whose data are destroyed comes back from its backup; "it's" in a path must not trouble any shell. */
class BackupIT {

    private static final Duration ARCHIVE_AT_LATEST = Duration.ofSeconds(60);

    @TempDir
    private Path temporary;

    private final String password = Passwords.generate();
    private EmbeddedPostgresServer server;
    private Path data;
    private BackupFolder folder;
    private BaseBackup backup;

    @BeforeEach
    void start() throws SQLException {
        data = temporary.resolve("postgres/data");
        server = new EmbeddedPostgresServer(temporary.resolve("postgres"), FreePort.any(), password);
        folder = new BackupFolder(temporary.resolve("it's 100 %"));
        backup = new BaseBackup(server.administratorUrl(), data, folder);
        server.start();
        run("create table fact (number int generated always as identity primary key, at timestamptz default now())");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bringsBackEverythingThatWasArchivedWhileWritingWentOn() throws Exception {
        var done = new AtomicBoolean();
        var writing = CompletableFuture.runAsync(() -> writeUntil(done));
        backup.take(ARCHIVE_AT_LATEST);
        done.set(true);
        writing.join();
        run("insert into fact default values");
        var before = answer("select count(*) || ' ' || max(number) from fact");
        backup.archiveNow();
        destroy();

        restore(null);

        assertThat(answer("select count(*) || ' ' || max(number) from fact")).isEqualTo(before);
        assertThat(answer("select pg_walfile_name(pg_current_wal_lsn())")).startsWith("00000002");
        run("insert into fact default values");
    }

    @Test
    void bringsBackAnEarlierMomentAndThenALaterOne() throws Exception {
        backup.take(ARCHIVE_AT_LATEST);
        run("insert into fact default values");
        var moment = Instant.parse(answer("select to_char(clock_timestamp() at time zone 'UTC',"
                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        run("insert into fact default values");
        backup.archiveNow();
        destroy();
        restore(moment);
        assertThat(answer("select count(*) from fact")).isEqualTo("1");

        run("insert into fact select from generate_series(1, 5)");
        backup.archiveNow();
        destroy();
        restore(null);
        assertThat(answer("select count(*) from fact")).isEqualTo("6");
    }

    @Test
    void verifiesABackupWithoutTouchingAnything() throws IOException, SQLException {
        backup.take(ARCHIVE_AT_LATEST);
        var finding = new Verification(folder, password).verify(temporary.resolve("look"), FreePort.any());
        assertThat(finding.isGood()).isTrue();
        assertThat(Files.readString(folder.metrics())).contains("backup_last_verified_timestamp_seconds");
        try (var archived = Files.list(folder.log())) {
            assertThat(archived).noneMatch(file -> file.getFileName().toString().startsWith("00000002"));
        }
    }

    @Test
    void refusesAMomentBeforeTheFirstBackup() {
        var early = Instant.parse("2020-01-01T00:00:00Z");
        assertThatThrownBy(() -> new Restoration(folder, data).prepare(early)).hasMessageContaining("no backup");
    }

    private void restore(@Nullable Instant moment) {
        var restoration = new Restoration(folder, data);
        restoration.prepare(moment);
        restoration.finish(server);
    }

    private void destroy() throws IOException {
        server.kill();
        try (var all = Files.walk(data)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void writeUntil(AtomicBoolean done) {
        try {
            while (!done.get()) {
                run("insert into fact select from generate_series(1, 50)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.administratorUrl());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.administratorUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
