package fr.entente.interventionservice.action.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.action.ActionEvent;
import fr.entente.interventionservice.action.ActionSamples;

import static org.assertj.core.api.Assertions.assertThat;

class ActionPromisesTest {

    private static final Path CONTRACT = Path.of("src/contract");

    private final JsonMapper json = JsonMapper.builder().build();
    private final ActionPromises promises = new ActionPromises();

    @Test
    void everyStoredEventHasASample() {
        assertThat(ActionSamples.all()).extracting(Object::getClass).map(Class.class::cast)
                .containsExactlyInAnyOrder(ActionEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesExactlyWhatWasPromised(ActionEvent event) throws IOException {
        var published = promises.publish(event);
        var sample = sampleOf(published.type());
        assertThat(sample.path("type").asString()).isEqualTo(published.type());
        assertThat(published.extensions()).containsEntry("scheme", sample.path("scheme").asString()).hasSize(1);
        assertThat(json.<JsonNode>valueToTree(published.data())).isEqualTo(sample.path("data"));
        assertThat(sample.path("subject").asString()).isEqualTo(event.actionId().toString());
    }

    /** A name is a text, and no text leaves the service. */
    @ParameterizedTest
    @MethodSource("events")
    void publishesNoName(ActionEvent event) {
        assertThat(json.writeValueAsString(promises.publish(event).data())).doesNotContain("Centre social", "name");
    }

    static Stream<ActionEvent> events() {
        return ActionSamples.all().stream();
    }

    private JsonNode sampleOf(String type) throws IOException {
        return json.readTree(Files.readString(CONTRACT.resolve(type.replace("fr.entente.", "") + ".json")));
    }
}
