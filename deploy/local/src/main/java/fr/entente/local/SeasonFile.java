package fr.entente.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.local.season.Period;

/**
 * Which season a data folder holds, and whether all of it was loaded. The moment of the first load is kept, so that an
 * interrupted load goes on with the very same commands, even on another day.
 */
record SeasonFile(long seed, int months, Instant now, @Nullable String commands, boolean complete) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SeasonFile of(Path file, Options options) throws IOException {
        if (!Files.exists(file)) {
            var begun = new SeasonFile(Objects.requireNonNullElse(options.seed(), Options.DEFAULT_SEED),
                    Objects.requireNonNullElse(options.months(), Options.DEFAULT_MONTHS),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS), null, false);
            begun.write(file);
        }
        mustAllow(file, options);
        return JSON.readValue(file.toFile(), SeasonFile.class);
    }

    /** Known before anything is started, so that nobody waits for a no. */
    static void mustAllow(Path file, Options options) {
        if (Files.exists(file)) {
            JSON.readValue(file.toFile(), SeasonFile.class).mustBe(options);
        }
    }

    private void mustBe(Options options) {
        var other = (options.seed() != null && options.seed() != seed)
                || (options.months() != null && options.months() != months);
        if (other) {
            throw new Trouble("The data folder holds a season of %d months with seed %d: add --fresh for another one."
                    .formatted(months, seed));
        }
    }

    Period period() {
        return Period.ofMonths(months, now);
    }

    /** A load that was interrupted can only go on with the very commands it began with. */
    void mustGoOnWith(String checksum, Path file) throws IOException {
        if (commands == null) {
            new SeasonFile(seed, months, now, checksum, false).write(file);
        } else if (!commands.equals(checksum)) {
            throw new Trouble(
                    "The data folder holds part of a season that another version of the program drew: add --fresh.");
        }
    }

    void completed(String checksum, Path file) throws IOException {
        new SeasonFile(seed, months, now, checksum, true).write(file);
    }

    private void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this));
    }
}
