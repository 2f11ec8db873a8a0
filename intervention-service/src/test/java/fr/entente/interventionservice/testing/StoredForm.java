package fr.entente.interventionservice.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The form in which an event was ever stored: its name, its revision and its JSON, pinned in a file. */
public final class StoredForm {

    private static final String REVISION = "1";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Jackson3Serializer serializer = Jackson3Serializer.builder()
            .revisionResolver(new AnnotationRevisionResolver()).build();

    public void assertReads(String file, String type, Object event) throws IOException {
        var stored = new SimpleSerializedObject<>(read(file), String.class, type, REVISION);
        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(event);
    }

    public void assertWrites(String file, String type, Object event) throws IOException {
        var written = serializer.serialize(event, String.class);
        assertThat(written.getType().getName()).isEqualTo(type);
        assertThat(written.getType().getRevision()).isEqualTo(REVISION);
        assertThat(json.readTree(written.getData())).isEqualTo(json.readTree(read(file)));
    }

    private static String read(String file) throws IOException {
        try (var stored = StoredForm.class.getResourceAsStream("/stored/" + file + ".json")) {
            return new String(Objects.requireNonNull(stored).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
