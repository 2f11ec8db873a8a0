package fr.entente.interventionservice.shift.publishing;

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

import fr.entente.interventionservice.shift.ShiftEvent;
import fr.entente.interventionservice.shift.ShiftSamples;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftPromisesTest {

    private static final Path CONTRACT = Path.of("src/contract");
    private static final List<ShiftEvent> EVENTS = List.of(ShiftSamples.planned(), ShiftSamples.planChanged(),
            ShiftSamples.cancelled(), ShiftSamples.started(), ShiftSamples.joined(), ShiftSamples.left(),
            ShiftSamples.ended(), ShiftSamples.endToldByOther(), ShiftSamples.hoursCorrected());

    private final JsonMapper json = JsonMapper.builder().build();
    private final ShiftPromises promises = new ShiftPromises();

    @Test
    void everyStoredEventHasASample() {
        assertThat(EVENTS).extracting(Object::getClass).map(Class.class::cast)
                .containsExactlyInAnyOrder(ShiftEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesExactlyWhatWasPromised(ShiftEvent event) throws IOException {
        assertPublished(event, sampleOf(promises.publish(event).type()));
    }

    @Test
    void tellsTheHoursOfEachWhereTheyDiffer() throws IOException {
        assertPublished(ShiftSamples.endedApart(), sampleOf("fr.entente.shift.ended-apart.v1"));
    }

    private void assertPublished(ShiftEvent event, JsonNode sample) {
        var published = promises.publish(event);
        assertThat(sample.path("type").asString()).isEqualTo(published.type());
        assertThat(published.extensions()).hasSize(1).containsEntry("scheme", sample.path("scheme").asString());
        assertThat(json.<JsonNode>valueToTree(published.data())).isEqualTo(sample.path("data"));
        assertThat(sample.path("subject").asString()).isEqualTo(event.shiftId().toString());
    }

    @Test
    void tellsNeitherWhoWalkedNorTheNameOfASector() {
        assertThat(EVENTS).allSatisfy(event -> assertThat(json.writeValueAsString(promises.publish(event).data()))
                .doesNotContain(ShiftSamples.PAIR.getFirst().toString(), "Mordacs", "note"));
    }

    static Stream<ShiftEvent> events() {
        return EVENTS.stream();
    }

    private JsonNode sampleOf(String type) throws IOException {
        return json.readTree(Files.readString(CONTRACT.resolve(type.replace("fr.entente.", "") + ".json")));
    }
}
