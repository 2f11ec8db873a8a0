package fr.entente.interventionservice.intervention;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What was stored once can be read for ever: names, revisions and every form there has been. */
class StoredEventsTest {

    private static final String FAMILY = "fr.entente.interventionservice.intervention.InterventionEvent$";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Jackson3Serializer serializer = Jackson3Serializer.builder()
            .revisionResolver(new AnnotationRevisionResolver()).build();

    static Stream<Arguments> stored() {
        return Stream.of(arguments("intervention-logged-1", "InterventionLogged", InterventionSamples.logged()),
                arguments("intervention-corrected-1", "InterventionCorrected", InterventionSamples.corrected()),
                arguments("intervention-withdrawn-1", "InterventionWithdrawn", InterventionSamples.withdrawn()));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void readsWhatWasStored(String file, String name, InterventionEvent event) throws IOException {
        var stored = new SimpleSerializedObject<>(read(file), String.class, FAMILY + name, "1");
        assertThat(serializer.<String, InterventionEvent>deserialize(stored)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void storesUnderItsNameAndRevision(String file, String name, InterventionEvent event) throws IOException {
        var written = serializer.serialize(event, String.class);
        assertThat(written.getType().getName()).isEqualTo(FAMILY + name);
        assertThat(written.getType().getRevision()).isEqualTo("1");
        assertThat(json.readTree(written.getData())).isEqualTo(json.readTree(read(file)));
    }

    @Test
    void everyEventOfTheFamilyIsPinned() {
        assertThat(stored().map(pinned -> (String) pinned.get()[1]))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(InterventionEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName).toList());
    }

    private static String read(String file) throws IOException {
        try (var stored = StoredEventsTest.class.getResourceAsStream("/stored/" + file + ".json")) {
            return new String(Objects.requireNonNull(stored).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
