package fr.entente.interventionservice.defect.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.defect.DefectEvent;
import fr.entente.interventionservice.defect.DefectSamples;

import static org.assertj.core.api.Assertions.assertThat;

class DefectPromisesTest {

    private static final Path CONTRACT = Path.of("src/contract");
    private static final List<DefectEvent> EVENTS = List.of(DefectSamples.reported(), DefectSamples.acknowledged(),
            DefectSamples.planned(), DefectSamples.repaired(), DefectSamples.refused(), DefectSamples.merged(),
            DefectSamples.confirmed(), DefectSamples.withdrawn());

    private final JsonMapper json = JsonMapper.builder().build();
    private final DefectPromises promises = new DefectPromises();

    @Test
    void everyStoredEventHasASample() {
        assertThat(EVENTS).extracting(Object::getClass).map(Class.class::cast)
                .containsExactlyInAnyOrder(DefectEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesExactlyWhatWasPromised(DefectEvent event) throws IOException {
        var published = promises.publish(event);
        var sample = sampleOf(published.type());
        assertThat(sample.path("type").asString()).isEqualTo(published.type());
        assertThat(published.extensions()).containsEntry("scheme", sample.path("scheme").asString())
                .containsEntry("landlord", sample.path("landlord").asString()).hasSize(2);
        assertThat(json.<JsonNode>valueToTree(published.data())).isEqualTo(sample.path("data"));
        assertThat(sample.path("subject").asString()).isEqualTo(event.defectId().toString());
    }

    static Stream<DefectEvent> events() {
        return EVENTS.stream();
    }

    private JsonNode sampleOf(String type) throws IOException {
        return json.readTree(Files.readString(CONTRACT.resolve(type.replace("fr.entente.", "") + ".json")));
    }
}
