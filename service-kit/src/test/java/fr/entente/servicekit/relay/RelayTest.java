package fr.entente.servicekit.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.eventstore.FeedPosition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A relay that cannot go on keeps the right from nobody who can. */
class RelayTest {

    private final AtomicBoolean given = new AtomicBoolean();
    private final RelayState state = new RelayState(Clock.systemUTC(), new SimpleMeterRegistry());
    private final Relay relay = new Relay(() -> Optional.of(new Broken()),
            new Envelopes(event -> event, List.of(), "/lamp"), new Nowhere(),
            new RelayProperties("", "/lamp", 1, (short) 1, 10, Duration.ZERO, Duration.ofSeconds(1), Map.of()), state,
            Clock.systemUTC());

    @Test
    void givesTheRightAwayByAnErrorThatIsNoException() {
        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(relay::step);
        assertThat(given).isTrue();
        assertThat(state.isActive()).isFalse();
    }

    /** As when the jar was replaced under a service that runs. */
    private final class Broken implements Right {

        @Override
        public FeedPosition saved() {
            throw new NoClassDefFoundError("fr/entente/Replaced");
        }

        @Override
        public long epoch() {
            return 1;
        }

        @Override
        public FeedPage next(FeedPosition after, int limit) {
            throw new NoClassDefFoundError("fr/entente/Replaced");
        }

        @Override
        public boolean move(FeedPosition from, FeedPosition to) {
            return false;
        }

        @Override
        public Map<String, String> topics() {
            throw new NoClassDefFoundError("fr/entente/Replaced");
        }

        @Override
        public boolean move(FeedPosition from, FeedPosition to, Map<String, String> topics) {
            return false;
        }

        @Override
        public void close() {
            given.set(true);
        }
    }

    private static final class Nowhere implements Outlet {

        @Override
        public Present prepare(Collection<String> topics) {
            return new Present(Map.of(), Map.of());
        }

        @Override
        public Map<String, String> ids(Collection<String> topics) {
            return Map.of();
        }

        @Override
        public Sending send(List<ProducerRecord<String, byte[]>> records) {
            return Map::of;
        }

        @Override
        public void close() {}
    }
}
