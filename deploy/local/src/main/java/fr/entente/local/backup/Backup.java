package fr.entente.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import fr.entente.local.Screen;
import fr.entente.local.Trouble;
import fr.entente.local.process.Secrets;
import fr.entente.servers.FreePort;
import fr.entente.servers.PostgresServer;
import fr.entente.servers.backup.BackupFolder;
import fr.entente.servers.backup.BaseBackup;
import fr.entente.servers.backup.Verification;

/** Backs up the PostgreSQL of a local run while it works, and restores the result to see whether it is one. */
final class Backup {

    static final String SECRETS = "secrets.json";

    private static final int LINE_OF_THE_PORT = 3;

    private final BackupOptions options;
    private final Screen screen;
    private final BackupFolder folder;

    Backup(BackupOptions options, Screen screen) {
        this.options = options;
        this.screen = screen;
        this.folder = new BackupFolder(options.backups());
    }

    /** True when there is a backup that can be trusted, or none was to be verified. */
    boolean run() throws IOException {
        if (!Files.exists(options.data().resolve(SECRETS))) {
            throw new Trouble("There is no local run in %s: start one with ./deploy/run.".formatted(options.data()));
        }
        if (options.takes()) {
            take();
        }
        return !options.verifies() || verify();
    }

    private void take() throws IOException {
        var began = Instant.now();
        var base = new BaseBackup(administratorUrl(), cluster(), folder).take(options.archiveAtLatest());
        Files.copy(options.data().resolve(SECRETS), folder.root().resolve(SECRETS),
                StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        screen.step("backup taken", Duration.between(began, Instant.now()));
        screen.line("  in " + base.folder());
    }

    private boolean verify() throws IOException {
        var scratch = Files.createTempDirectory("entente-restored-");
        try {
            var finding = new Verification(folder, password()).verify(scratch, FreePort.any());
            screen.step("backup verified", finding.took());
            screen.line("  %s: %d rows read, %d events, %d of their histories with holes".formatted(
                    finding.base().folder().getFileName(), finding.rows(), finding.events(), finding.holes()));
            return finding.isGood();
        } finally {
            delete(scratch);
        }
    }

    private String administratorUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&password=%s".formatted(port(),
                PostgresServer.ADMINISTRATOR, password());
    }

    private String password() throws IOException {
        return Secrets.of(options.data().resolve(SECRETS)).of("postgres");
    }

    /** Which the server itself wrote down. */
    private int port() throws IOException {
        var pid = cluster().resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            throw new Trouble("PostgreSQL does not run in %s: start it with ./deploy/run.".formatted(options.data()));
        }
        List<String> lines = Files.readAllLines(pid);
        return Integer.parseInt(lines.get(LINE_OF_THE_PORT).strip());
    }

    private Path cluster() {
        return options.data().resolve("postgres/data");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
