package fr.entente.acceptance.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Json;

/** What is in {@code deploy/monitoring} and in the handbook. */
final class Monitoring {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path FOLDER = ROOT.resolve("deploy/monitoring");

    private Monitoring() {}

    /** The query of each alert, by its name. */
    static Map<String, String> alerts() {
        return yaml("rules/entente.yml", "groups").stream().flatMap(group -> list(group, "rules").stream())
                .collect(Collectors.toMap(rule -> String.valueOf(rule.get("alert")),
                        rule -> String.valueOf(rule.get("expr"))));
    }

    /** For each alert whether its tests have it fire, and whether they have it quiet. */
    static Map<String, Set<Boolean>> tested() {
        var tested = new TreeMap<String, Set<Boolean>>();
        for (var story : yaml("rules/entente.test.yml", "tests")) {
            for (var check : list(story, "alert_rule_test")) {
                tested.computeIfAbsent(String.valueOf(check.get("alertname")), _ -> new TreeSet<>())
                        .add(!list(check, "exp_alerts").isEmpty());
            }
        }
        return tested;
    }

    /** Every query of every board, with where it stands. */
    static Map<String, String> boards() {
        var queries = new TreeMap<String, String>();
        for (var file : files(FOLDER.resolve("grafana/dashboards"))) {
            var board = Json.read(read(file));
            for (var panel : board.path("panels")) {
                StreamSupport.stream(panel.path("targets").spliterator(), false)
                        .forEach(target -> queries.put(place(board, panel, target), target.path("expr").asString()));
            }
        }
        return queries;
    }

    private static String place(JsonNode board, JsonNode panel, JsonNode target) {
        return "%s / %s / %s".formatted(board.path("title").asString(), panel.path("title").asString(),
                target.path("refId").asString());
    }

    static List<JsonNode> boardFiles() {
        return files(FOLDER.resolve("grafana/dashboards")).stream().map(Monitoring::read).map(Json::read).toList();
    }

    static String handbook() {
        return read(ROOT.resolve("docs/operating.md"));
    }

    private static List<Map<?, ?>> yaml(String file, String key) {
        Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(read(FOLDER.resolve(file)));
        return list(document, key);
    }

    private static List<Map<?, ?>> list(Map<?, ?> parent, String key) {
        return parent.get(key) instanceof List<?> children
                ? children.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
