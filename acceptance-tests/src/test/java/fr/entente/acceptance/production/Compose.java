package fr.entente.acceptance.production;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Project;

/** What {@code compose.yaml} runs, with the secrets of a preparation. */
record Compose(JsonNode file, Path prepared) {

    private static final Pattern PROBE = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)(/\\w+)");
    private static final Pattern SETTING = Pattern.compile("(?m)^(ENTENTE_\\w+)=(.*)$");
    private static final Pattern ASKED_FOR = Pattern.compile("\\$\\{(ENTENTE_\\w+)");

    static Compose with(Path prepared) {
        return new Compose(Project.document(Project.COMPOSE.resolve("compose.yaml")), prepared);
    }

    JsonNode service(String name) {
        return file.path("services").path(name);
    }

    List<Container> containers() {
        return file.path("services").propertyNames().stream().filter(name -> name.endsWith("-service"))
                .map(this::container).toList();
    }

    private Container container(String name) {
        var service = service(name);
        var probe = PROBE.matcher(service.path("healthcheck").path("test").toString()).results().findFirst()
                .orElseThrow();
        return new Container(name, service.path("image").asString(), environment(service), secrets(service),
                Integer.parseInt(probe.group(1)), Map.of("readiness", probe.group(2)));
    }

    static Map<String, String> environment(JsonNode service) {
        return service.path("environment").propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asString()));
    }

    private Set<String> secrets(JsonNode service) {
        return service.path("volumes").valueStream()
                .filter(volume -> volume.path("target").asString("").startsWith("/run/entente/"))
                .flatMap(
                        volume -> Project.files(prepared.resolve(volume.path("source").asString()), _ -> true).stream())
                .map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    /** What the file wants to be told from outside. */
    Set<String> variables() {
        return ASKED_FOR.matcher(file.toString()).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What {@code .env} tells it. */
    Map<String, String> told() {
        return SETTING.matcher(Project.read(prepared.resolve(".env"))).results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
