package fr.entente.checker.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A query in a file of its own; lines at its head such as {@code -- key: a, b} say how it is used. */
public record Script(String name, String text) {

    public static Script of(String name) {
        try (var file = Script.class.getResourceAsStream("/fr/entente/checker/" + name + ".sql")) {
            return new Script(name,
                    new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String query() {
        return text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    }

    public Optional<String> head(String word) {
        var start = "-- %s: ".formatted(word);
        return text.lines().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length()))
                .findFirst();
    }

    public List<String> heads(String word) {
        return head(word).map(line -> List.of(line.split(", "))).orElse(List.of());
    }

    /** The query over events that another one tells, under the name {@code fact}. */
    public String over(String events) {
        var query = query().strip();
        var told = "with fact as not materialized (select * from (%s) as told offset 0)".formatted(events);
        return query.startsWith("with ") ? told + ", " + query.substring("with ".length()) : told + "\n" + query;
    }
}
