package fr.entente.failpoints;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One line of mapping.txt. */
public record Mapping(String name, Moment moment, String type, String method) {

    /** Which hold is taken of the method. */
    public enum Moment {
        BEFORE, AFTER, DEFECT, SQL, NEXT
    }

    public static List<Mapping> all() throws IOException {
        try (var file = Objects.requireNonNull(Mapping.class.getResourceAsStream("mapping.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(Mapping::of).toList();
        }
    }

    private static Mapping of(String line) {
        var words = line.split("\\s+", 3);
        var place = words[2].split("#", 2);
        return new Mapping(words[0], Moment.valueOf(words[1].toUpperCase(Locale.ROOT)), place[0], place[1]);
    }
}
