package fr.entente.servicekit.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that every word is said in English and in French, in {@code <name>.properties} and
 * {@code <name>_fr.properties}.
 */
public final class Messages {

    private Messages() {}

    public static void assertBothLanguages(String name) {
        var english = read(name + ".properties");
        var french = read(name + "_fr.properties");
        assertThat(french.stringPropertyNames()).as("keys in French").isEqualTo(english.stringPropertyNames());
        assertUsable(english);
        assertUsable(french);
    }

    public static Properties of(String name) {
        return read(name + ".properties");
    }

    /** Every problem has a title and a detail, in both languages. */
    public static void assertProblems(String name, Set<String> areaAndReason) {
        var keys = read(name + "_fr.properties").stringPropertyNames();
        for (var problem : areaAndReason) {
            assertThat(keys).contains("problem.%s.title".formatted(problem), "problem.%s.detail".formatted(problem));
        }
    }

    private static void assertUsable(Properties messages) {
        var empty = new TreeSet<String>();
        messages.forEach((key, text) -> {
            if (text.toString().isBlank()) {
                empty.add(key.toString());
            }
        });
        assertThat(empty).as("empty texts").isEmpty();
        assertThat(messages.stringPropertyNames().stream()
                .filter(key -> requireNonNull(messages.getProperty(key)).replace("''", "").contains("'"))
                .collect(Collectors.toSet())).as("a straight apostrophe is swallowed by MessageFormat: write ’")
                .isEmpty();
        assertThat(messages.stringPropertyNames()).allMatch(key -> key.equals(key.toLowerCase(Locale.ROOT))
                || !key.startsWith("problem."));
    }

    private static Properties read(String file) {
        try (var stream = Messages.class.getResourceAsStream("/" + file)) {
            assertThat(stream).as(file).isNotNull();
            var messages = new Properties();
            messages.load(new InputStreamReader(requireNonNull(stream), StandardCharsets.UTF_8));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
