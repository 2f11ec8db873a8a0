package fr.entente.local.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;

import fr.entente.local.Trouble;

/** What was asked for on the command line of a backup or a restoration. */
final class BackupOptions {

    private static final Duration ARCHIVE_AT_LATEST = Duration.ofSeconds(60);
    private static final int LONGEST = 3600;

    private Path data;
    private @Nullable Path backups;
    private @Nullable Instant moment;
    private Duration archiveAtLatest = ARCHIVE_AT_LATEST;
    private boolean takes = true;
    private boolean verifies = true;

    private BackupOptions(Path data) {
        this.data = data;
    }

    static BackupOptions parse(Path defaultData, Iterable<String> words) {
        var options = new BackupOptions(defaultData);
        var rest = words.iterator();
        while (rest.hasNext()) {
            options.take(rest.next(), rest);
        }
        return options;
    }

    static BackupOptions parse(Path defaultData, String... words) {
        return parse(defaultData, Arrays.asList(words));
    }

    private void take(String option, Iterator<String> rest) {
        switch (option) {
            case "--data" -> data = path(option, rest);
            case "--backups" -> backups = path(option, rest);
            case "--at" -> moment = moment(value(option, rest));
            case "--archive-every" -> archiveAtLatest = seconds(value(option, rest));
            case "--verify-only" -> takes = false;
            case "--no-verify" -> verifies = false;
            default -> throw new Trouble("There is no option %s: see --help.".formatted(option));
        }
    }

    private static Path path(String option, Iterator<String> rest) {
        return Path.of(value(option, rest)).toAbsolutePath().normalize();
    }

    private static String value(String option, Iterator<String> rest) {
        var given = rest.hasNext() ? rest.next() : "";
        if (given.isBlank()) {
            throw new Trouble("%s needs a value: see --help.".formatted(option));
        }
        return given;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Trouble("--at needs a moment such as 2026-11-20T14:05:00Z, not \"%s\".".formatted(text));
        }
    }

    private static Duration seconds(String text) {
        try {
            int seconds = Integer.parseInt(text);
            if (seconds > 0 && seconds <= LONGEST) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // said below, together with a number out of range
        }
        throw new Trouble("--archive-every needs seconds from 1 to %d, not \"%s\".".formatted(LONGEST, text));
    }

    Path data() {
        return data;
    }

    /** Beside the data unless said otherwise: what empties the data folder leaves the backups. */
    Path backups() {
        return backups == null ? data.resolveSibling(data.getFileName() + "-backups") : backups;
    }

    @Nullable
    Instant moment() {
        return moment;
    }

    Duration archiveAtLatest() {
        return archiveAtLatest;
    }

    boolean takes() {
        return takes;
    }

    boolean verifies() {
        return verifies;
    }
}
