package fr.entente.acceptance.production;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Project;

/** What the manifests run. */
record Kubernetes(List<JsonNode> documents) {

    private static final Path TEMPLATE = Project.KUBERNETES.resolve("secrets.template.yaml");

    static Kubernetes manifests() {
        return new Kubernetes(Project.files(Project.KUBERNETES, file -> file.endsWith(".yaml")).stream()
                .flatMap(file -> Project.documents(Project.read(file)).stream()).toList());
    }

    static JsonNode kustomization() {
        return Project.document(Project.KUBERNETES.resolve("kustomization.yaml"));
    }

    Stream<JsonNode> of(String kind) {
        return documents.stream().filter(document -> document.path("kind").asString().equals(kind));
    }

    static String name(JsonNode document) {
        return document.path("metadata").path("name").asString();
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.path("spec").path("template").path("spec");
    }

    static JsonNode container(JsonNode deployment) {
        return pod(deployment).path("containers").path(0);
    }

    List<Container> containers() {
        return of("Deployment").map(this::described).toList();
    }

    private Container described(JsonNode deployment) {
        var container = container(deployment);
        return new Container(name(deployment), container.path("image").asString(), environment(container),
                secrets(deployment), port(container, "http"), probes(container));
    }

    static int port(JsonNode container, String name) {
        return container.path("ports").valueStream().filter(port -> port.path("name").asString().equals(name))
                .findFirst().orElseThrow().path("containerPort").asInt();
    }

    private static Map<String, String> probes(JsonNode container) {
        return Stream.of("startup", "liveness", "readiness").collect(Collectors.toMap(probe -> probe,
                probe -> container.path(probe + "Probe").path("httpGet").path("path").asString()));
    }

    private Map<String, String> environment(JsonNode container) {
        Map<String, String> environment = new HashMap<>();
        container.path("envFrom").valueStream().map(from -> named("ConfigMap", from.path("configMapRef")).path("data"))
                .flatMap(JsonNode::propertyStream)
                .forEach(each -> environment.put(each.getKey(), each.getValue().asString()));
        for (var variable : container.path("env")) {
            var key = variable.path("valueFrom").path("configMapKeyRef");
            environment.put(variable.path("name").asString(), variable.has("value") ? variable.path("value").asString()
                    : named("ConfigMap", key).path("data").path(key.path("key").asString()).asString());
        }
        return environment;
    }

    private Set<String> secrets(JsonNode deployment) {
        return pod(deployment).path("volumes").valueStream().map(volume -> volume.path("secret"))
                .filter(JsonNode::isObject)
                .flatMap(secret -> Stream.of(secretData(secret.path("secretName").asString())))
                .flatMap(data -> data.propertyNames().stream()).collect(Collectors.toSet());
    }

    JsonNode secretData(String name) {
        return of("Secret").filter(secret -> name(secret).equals(name)).findFirst().orElseThrow().path("stringData");
    }

    private JsonNode named(String kind, JsonNode reference) {
        var name = reference.path("name").asString();
        return of(kind).filter(document -> name(document).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no %s %s".formatted(kind, name)));
    }

    /** Files that are to be applied; the template of the secrets never is. */
    static Set<String> applied() {
        return Project.files(Project.KUBERNETES, file -> file.endsWith(".yaml")).stream()
                .filter(file -> !file.equals(TEMPLATE)).map(file -> file.getFileName().toString())
                .filter(file -> !file.equals("kustomization.yaml")).collect(Collectors.toSet());
    }
}
