package fr.entente.acceptance.production;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import kafka.server.KafkaConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ComposeTest {

    private static final String HEAP = "KAFKA_HEAP_OPTS";

    private final Path prepared;
    private final Compose compose;

    ComposeTest(@TempDir Path prepared) throws Exception {
        this.prepared = prepared;
        assertThat(Preparation.run("https://entente.example.org", prepared.toString()).code()).isZero();
        compose = Compose.with(prepared);
    }

    @Test
    void isToldAllThatItAsksForAndNothingElse() {
        assertThat(compose.told().keySet()).containsExactlyInAnyOrderElementsOf(compose.variables());
        assertThat(compose.told()).containsEntry("ENTENTE_WEB_APP", "https://entente.example.org");
    }

    @Test
    void publishesNothingButTheGateway() {
        assertThat(compose.file().path("services").propertyStream()
                .filter(service -> service.getValue().has("ports") || service.getValue().has("expose")
                        || service.getValue().path("network_mode").asString("").equals("host"))
                .map(service -> service.getKey())).containsExactly("gateway-service");
        assertThat(compose.service("gateway-service").path("ports").toString()).endsWith("}:8080\"]");
        assertThat(compose.told().get("ENTENTE_PUBLISH")).startsWith("127.0.0.1:");
    }

    @Test
    void leadsOutOfTheMachineOnlyByTheDoorAndForLetters() {
        assertThat(compose.file().path("networks").propertyStream()
                .filter(network -> !network.getValue().path("internal").asBoolean(false))
                .map(network -> network.getKey()))
                .containsExactlyInAnyOrder("front", "mail");
        assertThat(networks("gateway-service")).doesNotContain("events", "mail");
        assertThat(networks("reporting-service")).doesNotContain("front", "mail");
        assertThat(networks("postgres")).containsExactly("database");
        assertThat(networks("kafka")).containsExactly("events");
    }

    private List<String> networks(String service) {
        return compose.service(service).path("networks").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void servicesHaveNoPrivilegeAndWriteToTheirTemporaryFolderAlone() {
        assertThat(compose.containers()).allSatisfy(container -> {
            var service = compose.service(container.service());
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(service.path("security_opt").toString()).contains("no-new-privileges:true");
            assertThat(service.path("restart").asString()).isEqualTo("unless-stopped");
            assertThat(service.path("build").path("args").path("SERVICE").asString()).isEqualTo(container.service());
        });
    }

    @Test
    void secretsAreFilesThatMustBeThere() {
        compose.file().path("services").forEach(service -> service.path("volumes").valueStream()
                .filter(volume -> volume.path("source").asString("").startsWith("./secrets/")).forEach(volume -> {
                    assertThat(volume.path("read_only").asBoolean()).isTrue();
                    assertThat(volume.path("bind").path("create_host_path").asBoolean(true)).isFalse();
                    assertThat(prepared.resolve(volume.path("source").asString())).isDirectory();
                }));
    }

    @Test
    void runsAKafkaThatUnderstandsItsSettings() {
        var kafka = compose.service("kafka");
        assertThat(kafka.path("image").asString()).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
        var settings = kafkaSettings();
        assertThat(AbstractKafkaConfig.CONFIG_DEF.names()).containsAll(settings.stringPropertyNames());
        assertThat(KafkaConfig.fromProps(settings).nodeId()).isOne();
        settings.put("controller.quorum.voters", "2@localhost:9093");
        assertThatThrownBy(() -> KafkaConfig.fromProps(settings)).hasMessageContaining("voters");
    }

    @Test
    void asksForNoMoreCopiesOfATopicThanItHasBrokers() {
        assertThat(compose.containers()).allSatisfy(container -> assertThat(
                container.environment().getOrDefault("ENTENTE_RELAY_REPLICATION", "1")).isEqualTo("1"));
        assertThat(kafkaSettings()).containsEntry("offsets.topic.replication.factor", "1")
                .containsEntry("auto.create.topics.enable", "false");
    }

    private Properties kafkaSettings() {
        var settings = new Properties();
        Compose.environment(compose.service("kafka")).forEach((name, value) -> {
            if (!name.equals(HEAP)) {
                settings.put(name.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return settings;
    }

    @Test
    void archivesWhatIsCommittedWhereItsCopiesAre() {
        var postgres = compose.service("postgres");
        assertThat(postgres.path("image").asString()).isEqualTo("postgres:18");
        assertThat(postgres.path("command").toString()).contains("archive_mode=on", "archive_command=/entente/archive");
        assertThat(postgres.path("volumes").valueStream().map(volume -> volume.asString("")))
                .contains("postgres:/var/lib/postgresql", "./postgres:/entente:ro");
        for (var script : new String[]{"archive", "backup", "databases", "restore", "verify"}) {
            assertThat(Project.COMPOSE.resolve("postgres").resolve(script)).isExecutable();
        }
    }
}
