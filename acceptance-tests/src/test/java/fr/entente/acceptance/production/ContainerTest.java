package fr.entente.acceptance.production;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.entente.acceptance.world.Project;

import static org.assertj.core.api.Assertions.assertThat;

/** The four services in both productions, by the same rules. */
class ContainerTest {

    private static final String[] SERVICES = {"dossier-service", "gateway-service", "intervention-service",
            "reporting-service"};
    /** There are several of each in Kubernetes, under other names each time. */
    private static final Set<String> OF_THE_ONLY_INSTANCE = Set.of("ENTENTE_INTAKE_INSTANCE");

    private final Path prepared;

    ContainerTest(@TempDir Path prepared) throws Exception {
        this.prepared = prepared;
        assertThat(Preparation.run("https://entente.example.org", prepared.toString()).code()).isZero();
    }

    private List<Container> composed() {
        return Compose.with(prepared).containers();
    }

    private static List<Container> orchestrated() {
        return Kubernetes.manifests().containers();
    }

    private Container dossier() {
        return composed().stream().filter(container -> container.service().equals("dossier-service")).findFirst()
                .orElseThrow();
    }

    @Test
    void bothRunTheFourServicesWithSettingsTheseRead() {
        for (var containers : List.of(composed(), orchestrated())) {
            assertThat(containers).extracting(Container::service).containsExactlyInAnyOrder(SERVICES);
            assertThat(containers)
                    .allSatisfy(each -> assertThat(each.complaints()).as(each.toString()).isEmpty());
        }
    }

    @Test
    void bothGiveAServiceTheSameSettings() {
        for (var one : composed()) {
            var other = orchestrated().stream().filter(each -> each.service().equals(one.service())).findFirst();
            var shared = new HashSet<>(one.environment().keySet());
            shared.removeAll(OF_THE_ONLY_INSTANCE);
            assertThat(other.orElseThrow().environment().keySet()).isEqualTo(shared);
            assertThat(other.orElseThrow().secrets()).isEqualTo(one.secrets());
        }
    }

    @Test
    void bothNameAnImageAfterItsService() {
        assertThat(Stream.of(composed(), orchestrated()).flatMap(List::stream)).allMatch(
                each -> each.image().replaceFirst(":.*", "").equals("entente/" + each.service()));
    }

    @Test
    void aMistypedSettingIsFound() {
        assertThat(with("ENTENTE_SMTP_HOTS", "").complaints()).containsExactly("ENTENTE_SMTP_HOTS is read by nobody");
        assertThat(with("ENTENTE_RELAY_REPLICAS", "3").complaints()).hasSize(1);
    }

    @Test
    void aSettingOfAnotherServiceIsFound() {
        assertThat(with("ENTENTE_SESSION_IDLE", "PT1H").complaints()).hasSize(1);
        var reporting = composed().stream().filter(each -> each.service().equals("reporting-service")).findFirst()
                .orElseThrow();
        reporting.environment().put("ENTENTE_SMTP_HOST", "mail.example.org");
        assertThat(reporting.complaints()).hasSize(1);
    }

    @Test
    void aSettingThatIsMissingIsFound() {
        for (var name : Set.of("ENTENTE_DB_URL", "ENTENTE_BIND", "ENTENTE_KAFKA", "ENTENTE_WEB_APP")) {
            var changed = dossier();
            changed.environment().remove(name);
            assertThat(changed.complaints()).containsExactly(name + " is missing");
        }
        var changed = dossier();
        changed.secrets().remove("ENTENTE_DB_OWNER_PASSWORD");
        assertThat(changed.complaints()).containsExactly("ENTENTE_DB_OWNER_PASSWORD is missing");
    }

    @Test
    void aSecretAmongTheSettingsIsFound() {
        assertThat(with("ENTENTE_DB_PASSWORD", "s3cret").complaints()).contains("ENTENTE_DB_PASSWORD is a secret");
        assertThat(with("ENTENTE_VAULT_KEY", "s3cret").complaints()).contains("ENTENTE_VAULT_KEY is a secret");
    }

    @Test
    void aWrongAddressAndAWrongProbeAreFound() {
        assertThat(with("ENTENTE_JWKS_URL", "http://gateway-service:8081/jwks").complaints())
                .containsExactly("http://gateway-service:8081 is not where it answers");
        var dossier = dossier();
        assertThat(new Container(dossier.service(), dossier.image(), dossier.environment(), dossier.secrets(), 8080,
                Map.of("readiness", "/healthz")).complaints()).hasSize(2);
    }

    @Test
    void whatProbesAskIsWhatTheServicesAnswer() {
        var health = Project.document(Project.ROOT.resolve("service-kit/src/main/resources/service-kit.yml"))
                .path("management").path("endpoint").path("health");
        assertThat(health.path("probes").path("enabled").asBoolean()).isTrue();
        assertThat(health.path("probes").path("add-additional-paths").asBoolean()).isTrue();
        assertThat(health.path("group").path("liveness").path("include").asString()).isEqualTo("livenessState");
        assertThat(health.path("group").path("readiness").path("include").asString()).isEqualTo("readinessState,db");
    }

    @Test
    void theImageIsStartedWithoutAShellAndWithoutAnAccountThatMayMore() {
        var file = Project.read(Project.COMPOSE.resolve("Dockerfile"));
        var user = Pattern.compile("(?m)^USER (\\d+):(\\d+)$").matcher(file).results().findFirst().orElseThrow();
        assertThat(file).containsPattern("(?m)^ENTRYPOINT \\[\"java\", .*\\\\$").contains("-XX:MaxRAMPercentage=");
        assertThat(Kubernetes.manifests().of("Deployment")).allSatisfy(deployment -> {
            var account = Kubernetes.pod(deployment).path("securityContext");
            assertThat(account.path("runAsUser").asString()).isEqualTo(user.group(1));
            assertThat(account.path("runAsGroup").asString()).isEqualTo(user.group(2));
        });
    }

    private Container with(String name, String value) {
        var dossier = dossier();
        var environment = new HashMap<>(dossier.environment());
        environment.put(name, value);
        return new Container(dossier.service(), dossier.image(), environment, new HashSet<>(dossier.secrets()),
                dossier.port(), dossier.probes());
    }
}
