package fr.entente.servers.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where backups are kept: base backups named after the moment they were complete, and the archived log beside them. */
public record BackupFolder(Path root) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final String PARTIAL = ".partial";

    /** A complete base backup. */
    public record Base(Path folder, Instant completedAt) {}

    public BackupFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path log() {
        return made("wal");
    }

    /** What a scraper of text files may read about the backups. */
    public Path metrics() {
        return root.resolve("backup.prom");
    }

    Path begin() {
        return made("base").resolve(System.nanoTime() + PARTIAL);
    }

    /** From here on it counts. */
    Base complete(Path partial) throws IOException {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Base(Files.move(partial, partial.resolveSibling(NAME.format(now))), now);
    }

    /** Oldest first. */
    public List<Base> bases() {
        try (Stream<Path> folders = Files.list(made("base"))) {
            return folders.filter(folder -> !folder.toString().endsWith(PARTIAL)).sorted()
                    .map(folder -> new Base(folder, Instant.from(NAME.parse(folder.getFileName().toString()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Base> newestBefore(Instant moment) {
        return bases().reversed().stream().filter(base -> !base.completedAt().isAfter(moment)).findFirst();
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
