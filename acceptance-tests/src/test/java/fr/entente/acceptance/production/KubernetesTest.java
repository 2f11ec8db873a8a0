package fr.entente.acceptance.production;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KubernetesTest {

    private final Kubernetes manifests = Kubernetes.manifests();

    @Test
    void aKeyThatIsThereTwiceIsFound() {
        assertThatThrownBy(() -> Project.documents("kind: Service\nkind: Secret"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void everyManifestIsAppliedButTheTemplateOfTheSecrets() {
        var applied = Kubernetes.kustomization().path("resources").valueStream().map(JsonNode::asString).toList();
        assertThat(applied).containsExactlyInAnyOrderElementsOf(Kubernetes.applied());
        assertThat(manifests.documents()).allSatisfy(document -> {
            assertThat(document.path("apiVersion").asString("")).isNotEmpty();
            assertThat(document.path("kind").asString("")).isNotEmpty();
        });
    }

    @Test
    void noSecretHasAValueAndEachIsOneThatIsMade(@TempDir Path prepared) throws Exception {
        assertThat(Preparation.run("https://entente.example.org", prepared.toString()).code()).isZero();
        assertThat(manifests.of("Secret")).allSatisfy(secret -> {
            var folder = prepared.resolve("secrets").resolve(Kubernetes.name(secret));
            var made = Project.files(folder, _ -> true).stream().map(file -> file.getFileName().toString()).toList();
            assertThat(secret.path("stringData").propertyNames()).containsExactlyInAnyOrderElementsOf(made);
            assertThat(secret.path("stringData").valueStream().map(JsonNode::asString)).containsOnly("");
            assertThat(secret.has("data")).isFalse();
        });
    }

    @Test
    void imagesAndTheirReleaseAreThoseOfCompose() {
        var images = Kubernetes.kustomization().path("images");
        assertThat(images.valueStream().map(image -> image.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(manifests.containers().stream().map(Container::image).toList());
        assertThat(images).allSatisfy(image -> {
            assertThat(image.path("newName").asString()).endsWith("/" + image.path("name").asString());
            assertThat(Project.read(Project.COMPOSE.resolve("env.example")))
                    .contains("ENTENTE_RELEASE=%s\n".formatted(image.path("newTag").asString()));
        });
    }

    @Test
    void everyServiceHasAReserveAnAddressAndOneThatStays() {
        assertThat(manifests.of("Deployment")).allSatisfy(deployment -> {
            var selector = Map.of("app", Kubernetes.name(deployment));
            assertThat(deployment.path("spec").path("replicas").asInt()).isEqualTo(2);
            assertThat(labels(deployment.path("spec").path("template").path("metadata").path("labels")))
                    .isEqualTo(selector);
            var address = named("Service", deployment);
            assertThat(labels(address.path("spec").path("selector"))).isEqualTo(selector);
            assertThat(address.path("spec").path("ports").path(0).path("port").asInt())
                    .isEqualTo(Kubernetes.port(Kubernetes.container(deployment), "http"));
            assertThat(address.path("spec").path("type").asString("ClusterIP")).isEqualTo("ClusterIP");
            assertThat(named("PodDisruptionBudget", deployment).path("spec").path("minAvailable").asInt()).isOne();
        });
    }

    private JsonNode named(String kind, JsonNode like) {
        return manifests.of(kind).filter(each -> Kubernetes.name(each).equals(Kubernetes.name(like))).findFirst()
                .orElseThrow();
    }

    private static Map<String, String> labels(JsonNode labels) {
        return labels.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asString()));
    }

    @Test
    void noContainerMayMoreThanItNeeds() {
        assertThat(manifests.of("Deployment")).allSatisfy(deployment -> {
            var pod = Kubernetes.pod(deployment);
            assertThat(pod.path("securityContext").path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            var context = Kubernetes.container(deployment).path("securityContext");
            assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.path("capabilities").path("drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(Kubernetes.container(deployment).path("resources").path("limits").has("memory")).isTrue();
        });
    }

    @Test
    void everyMountHasItsVolume() {
        assertThat(manifests.of("Deployment")).allSatisfy(deployment -> assertThat(
                names(Kubernetes.container(deployment).path("volumeMounts")))
                .isEqualTo(names(Kubernetes.pod(deployment).path("volumes"))));
    }

    private static Set<String> names(JsonNode things) {
        return things.valueStream().map(thing -> thing.path("name").asString()).collect(Collectors.toSet());
    }

    @Test
    void metricsAreReadWhereTheyAre() {
        var environments = manifests.containers().stream()
                .map(container -> container.environment().getOrDefault("ENTENTE_MANAGEMENT_PORT", ""))
                .collect(Collectors.toSet());
        assertThat(environments).hasSize(1);
        var port = environments.iterator().next();
        assertThat(manifests.of("Deployment")).allSatisfy(deployment -> {
            var annotations = deployment.path("spec").path("template").path("metadata").path("annotations");
            assertThat(annotations.path("prometheus.io/port").asString()).isEqualTo(port);
            assertThat(annotations.path("prometheus.io/path").asString()).isEqualTo("/actuator/prometheus");
            assertThat(Kubernetes.port(Kubernetes.container(deployment), "management"))
                    .isEqualTo(Integer.valueOf(port));
        });
        assertThat(policy("prometheus-reads-metrics").path("ingress").path(0).path("ports").path(0).path("port")
                .asString()).isEqualTo(port);
    }

    @Test
    void nothingIsReachedButTheGateway() {
        var rules = manifests.of("Ingress").map(ingress -> ingress.path("spec").path("rules")).toList();
        assertThat(rules).hasSize(1);
        assertThat(rules.getFirst().findValues("service")).extracting(service -> service.path("name").asString())
                .containsExactly("gateway-service");
        var nothing = policy("nothing-by-default");
        assertThat(nothing.path("podSelector").isEmpty()).isTrue();
        assertThat(nothing.has("ingress") || nothing.has("egress")).isFalse();
        assertThat(nothing.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(manifests.of("NetworkPolicy").filter(KubernetesTest::letsInFromElsewhere).map(Kubernetes::name))
                .containsExactlyInAnyOrder("prometheus-reads-metrics", "gateway-is-the-one-door");
    }

    private JsonNode policy(String name) {
        return manifests.of("NetworkPolicy").filter(each -> Kubernetes.name(each).equals(name)).findFirst()
                .orElseThrow().path("spec");
    }

    private static boolean letsInFromElsewhere(JsonNode policy) {
        return policy.path("spec").path("ingress").valueStream().anyMatch(rule -> !rule.has("from")
                || rule.path("from").valueStream()
                        .anyMatch(from -> from.has("namespaceSelector") || from.has("ipBlock")));
    }

    @Test
    void theDoorLetsOutToEachServiceWhereItAnswers() {
        var ways = policy("gateway-is-the-one-door").path("egress");
        assertThat(ways).hasSize(3).allSatisfy(way -> assertThat(way.path("ports").path(0).path("port").asInt())
                .isEqualTo(Settings.of(way.path("to").path(0).path("podSelector").path("matchLabels").path("app")
                        .asString()).port()));
    }
}
