package fr.entente.acceptance.monitoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Project;

/** What is in {@code deploy/monitoring} and in the handbook. */
final class Monitoring {

    static final Path FOLDER = Project.ROOT.resolve("deploy/monitoring");

    private Monitoring() {}

    /** The query of each alert, by its name. */
    static Map<String, String> alerts() {
        return yaml("rules/entente.yml", "groups").valueStream().flatMap(group -> group.path("rules").valueStream())
                .collect(Collectors.toMap(rule -> rule.path("alert").asString(), rule -> rule.path("expr").asString()));
    }

    /** For each alert whether its tests have it fire, and whether they have it quiet. */
    static Map<String, Set<Boolean>> tested() {
        var tested = new TreeMap<String, Set<Boolean>>();
        for (var story : yaml("rules/entente.test.yml", "tests")) {
            for (var check : story.path("alert_rule_test")) {
                tested.computeIfAbsent(check.path("alertname").asString(), _ -> new TreeSet<>())
                        .add(!check.path("exp_alerts").isEmpty());
            }
        }
        return tested;
    }

    /** Every query of every board, with where it stands. */
    static Map<String, String> boards() {
        var queries = new TreeMap<String, String>();
        for (var board : boardFiles()) {
            for (var panel : board.path("panels")) {
                panel.path("targets").forEach(
                        target -> queries.put(place(board, panel, target), target.path("expr").asString()));
            }
        }
        return queries;
    }

    private static String place(JsonNode board, JsonNode panel, JsonNode target) {
        return "%s / %s / %s".formatted(board.path("title").asString(), panel.path("title").asString(),
                target.path("refId").asString());
    }

    static List<JsonNode> boardFiles() {
        return Project.files(FOLDER.resolve("grafana/dashboards"), name -> name.endsWith(".json")).stream()
                .map(Project::read).map(Json::read).toList();
    }

    static String handbook() {
        return Project.read(Project.ROOT.resolve("docs/operating.md"));
    }

    private static JsonNode yaml(String file, String key) {
        return Project.document(FOLDER.resolve(file)).path(key);
    }
}
