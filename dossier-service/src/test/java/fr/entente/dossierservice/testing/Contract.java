package fr.entente.dossierservice.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servicekit.relay.PromiseJson;
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

import static org.assertj.core.api.Assertions.assertThat;

/** The samples in {@code src/contract} against what is published in fact. */
public final class Contract<E> {

    private static final Path FOLDER = Path.of("src/contract");
    private static final String PREFIX = "fr.entente.";
    private static final JsonMapper JSON = new JsonMapper();

    private final Promises<E> promises;

    public Contract(Promises<E> promises) {
        this.promises = promises;
    }

    public void assertKept(E event) {
        Published published = promises.publish(event);
        JsonNode sample = sampleOf(published);
        assertThat(JSON.readTree(PromiseJson.bytes(published.data()))).isEqualTo(sample.path("data"));
        assertThat(published.type()).isEqualTo(sample.path("type").asString());
        assertThat(new TreeMap<>(published.extensions())).isEqualTo(extensionsOf(sample));
        assertThat(sample.path("source").asString()).isEqualTo("/dossier-service");
        assertThat(sample.path("subject")).isEqualTo(sample.path("data").path(idOf(event)));
    }

    /** One sample for each case of the family, and no case without one. */
    public void assertComplete(List<E> events) {
        assertThat(events).<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrder(promises.family().getPermittedSubclasses());
        assertThat(events).extracting(event -> promises.publish(event).type()).doesNotHaveDuplicates();
    }

    public static List<String> samples() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The thing an event is about comes first in it. */
    private static String idOf(Object event) {
        return event.getClass().getRecordComponents()[0].getName();
    }

    private static Map<String, String> extensionsOf(JsonNode sample) {
        Map<String, String> extensions = new TreeMap<>();
        for (String name : List.of("scheme", "landlord")) {
            if (sample.has(name)) {
                extensions.put(name, sample.path(name).asString());
            }
        }
        return extensions;
    }

    private static JsonNode sampleOf(Published published) {
        Path file = FOLDER.resolve(published.type().substring(PREFIX.length()) + ".json");
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
