package fr.entente.failpoints;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What is written behind the agent's name: dir=…;defects=a,b;clock=PT120S. */
record Options(Path dir, Set<String> defects, Duration clock) {

    static Options of(@Nullable String text) {
        var result = new Options(Path.of("."), Set.of(), Duration.ZERO);
        for (String part : text == null ? new String[0] : text.split(";", -1)) {
            var pair = part.split("=", 2);
            result = switch (pair[0]) {
                case "dir" -> new Options(Path.of(pair[1]), result.defects, result.clock);
                case "defects" -> new Options(result.dir, Set.of(pair[1].split(",", -1)), result.clock);
                case "clock" -> new Options(result.dir, result.defects, Duration.parse(pair[1]));
                default -> throw new IllegalArgumentException("Unknown option of the agent: " + part);
            };
        }
        return result;
    }
}
