package fr.entente.servicekit.eventstore;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import fr.entente.servicekit.eventstore.LampEvent.LampDimmed;
import fr.entente.servicekit.eventstore.LampEvent.LampSwitched;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventTranslationTest {

    private static final LampId LAMP = new LampId("lamp-1");

    @Test
    void readsAnEventInItsPresentForm() {
        var translation = new EventTranslation(List.of());
        assertThat(translation.present(stored(LampSwitched.class.getName(), "1", "{\"lamp\":\"lamp-1\",\"on\":true}")))
                .isEqualTo(new LampSwitched(LAMP, true));
    }

    @Test
    void liftsWhatWasStoredUnderAnOlderRevision() throws IOException {
        var translation = new EventTranslation(List.of(new LampDimmed1To2()));
        var old = new ClassPathResource("stored/lamp-dimmed-1.json").getContentAsString(UTF_8);
        assertThat(translation.present(stored(LampDimmed.class.getName(), "1", old)))
                .isEqualTo(new LampDimmed(LAMP, new Level(40), "left"));
    }

    @Test
    void stopsAtAStoredTypeItHasNoClassFor() {
        var translation = new EventTranslation(List.of());
        var gone = stored("fr.entente.Gone", "1", "{}");
        assertThatThrownBy(() -> translation.present(gone)).isInstanceOf(SerializationException.class)
                .hasMessageContaining("fr.entente.Gone");
    }

    private static StoredEvent stored(String type, String revision, String payload) {
        return new StoredEvent(new FeedPosition(7, 1), "e1", "Lamp", LAMP.value(), 2, type, revision, Instant.EPOCH,
                null,
                null, payload, null);
    }
}
