package fr.entente.interventionservice.intervention.publishing;

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

import fr.entente.interventionservice.intervention.Deed;
import fr.entente.interventionservice.intervention.InterventionEvent;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionSamples;

import static org.assertj.core.api.Assertions.assertThat;

class InterventionPromisesTest {

    private static final Path CONTRACT = Path.of("src/contract");
    private static final List<InterventionEvent> EVENTS = List.of(InterventionSamples.logged(),
            InterventionSamples.corrected(), InterventionSamples.withdrawn(), InterventionSamples.contradicted(),
            InterventionSamples.settled());

    private final JsonMapper json = JsonMapper.builder().build();
    private final InterventionPromises promises = new InterventionPromises();

    @Test
    void everyStoredEventHasASample() throws IOException {
        assertThat(EVENTS).extracting(Object::getClass).map(Class.class::cast)
                .containsExactlyInAnyOrder(InterventionEvent.class.getPermittedSubclasses());
        try (var files = Files.list(CONTRACT)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("intervention.")))
                    .hasSameSizeAs(EVENTS);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesExactlyWhatWasPromised(InterventionEvent event) throws IOException {
        var published = promises.publish(event);
        var sample = sampleOf(published.type());
        assertThat(sample.path("type").asString()).isEqualTo(published.type());
        assertThat(published.extensions()).containsEntry("scheme", sample.path("scheme").asString())
                .containsEntry("landlord", sample.path("landlord").asString()).hasSize(2);
        assertThat(json.<JsonNode>valueToTree(published.data())).isEqualTo(sample.path("data"));
        assertThat(sample.path("subject").asString()).isEqualTo(event.interventionId().toString());
    }

    @Test
    void leavesOutWhatThereWasNot() {
        var round = new InterventionLogged(InterventionSamples.ID, InterventionSamples.SCHEME,
                InterventionSamples.PARIS_HABITAT, InterventionSamples.QUIET_ROUND, InterventionSamples.FRIDAY,
                InterventionSamples.MEDIATOR, InterventionSamples.TEN_PAST_NINE);
        var data = json.<JsonNode>valueToTree(promises.publish(round).data());
        assertThat(List.of("nature", "severity", "askedBy", "answer", "orientation", "dossierId", "requestId"))
                .noneMatch(data::has);
    }

    @Test
    void promisesEverythingThatADeedTells() {
        assertThat(components(PublishedDeed.class)).containsAll(components(Deed.class));
    }

    static Stream<InterventionEvent> events() {
        return EVENTS.stream();
    }

    private static List<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(component -> component.getName()).toList();
    }

    private JsonNode sampleOf(String type) throws IOException {
        var file = CONTRACT.resolve(type.replace("fr.entente.", "") + ".json");
        return json.readTree(Files.readString(file));
    }
}
