package fr.entente.interventionservice.defect;

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
class StoredDefectsTest {

    private static final String FAMILY = "fr.entente.interventionservice.defect.DefectEvent$";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Jackson3Serializer serializer = Jackson3Serializer.builder()
            .revisionResolver(new AnnotationRevisionResolver()).build();

    static Stream<Arguments> stored() {
        return Stream.of(arguments("defect-reported-1", "DefectReported", DefectSamples.reported()),
                arguments("defect-acknowledged-1", "DefectAcknowledged", DefectSamples.acknowledged()),
                arguments("repair-planned-1", "RepairPlanned", DefectSamples.planned()),
                arguments("defect-repaired-1", "DefectRepaired", DefectSamples.repaired()),
                arguments("defect-refused-1", "DefectRefused", DefectSamples.refused()),
                arguments("defect-merged-1", "DefectMerged", DefectSamples.merged()));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void readsWhatWasStored(String file, String name, DefectEvent event) throws IOException {
        var stored = new SimpleSerializedObject<>(read(file), String.class, FAMILY + name, "1");
        assertThat(serializer.<String, DefectEvent>deserialize(stored)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void storesUnderItsNameAndRevision(String file, String name, DefectEvent event) throws IOException {
        var written = serializer.serialize(event, String.class);
        assertThat(written.getType().getName()).isEqualTo(FAMILY + name);
        assertThat(written.getType().getRevision()).isEqualTo("1");
        assertThat(json.readTree(written.getData())).isEqualTo(json.readTree(read(file)));
    }

    @Test
    void everyEventOfTheFamilyIsPinned() {
        assertThat(stored().map(pinned -> (String) pinned.get()[1])).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(DefectEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
    }

    private static String read(String file) throws IOException {
        try (var stored = StoredDefectsTest.class.getResourceAsStream("/stored/" + file + ".json")) {
            return new String(Objects.requireNonNull(stored).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
