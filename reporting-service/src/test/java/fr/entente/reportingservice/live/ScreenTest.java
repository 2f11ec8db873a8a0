package fr.entente.reportingservice.live;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.cells.Touched.Kind;
import fr.entente.reportingservice.cells.Touched.Scope;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenTest {

    private static final UUID SCHEME = UUID.randomUUID();
    private static final UUID LANDLORD = UUID.randomUUID();

    /** Writes down what comes, and reads as slowly as the test wants. */
    private record SlowReader(List<String> heard, CountDownLatch reads) implements Screen.Line {

        @Override
        public void changed(Set<Kind> kinds) throws IOException {
            heard.add("changed " + kinds);
            try {
                reads.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void fresh() {
            heard.add("fresh");
        }
    }

    @Test
    void keepsOneMessageForASlowReaderAndHoldsNobodyUp() {
        var reader = new SlowReader(new CopyOnWriteArrayList<>(), new CountDownLatch(1));
        var screen = new Screen(new Scope(SCHEME, null), Instant.now().plusSeconds(60));
        var serving = serve(screen, reader);
        screen.changed(EnumSet.of(Kind.REQUESTS));
        Awaitility.await().until(() -> reader.heard().contains("changed [REQUESTS]"));

        for (int i = 0; i < 100_000; i++) {
            screen.changed(EnumSet.of(i % 2 == 0 ? Kind.DOSSIERS : Kind.INTERVENTIONS));
        }
        reader.reads().countDown();

        Awaitility.await().until(() -> reader.heard().contains("changed [DOSSIERS, INTERVENTIONS]"));
        assertThat(reader.heard()).hasSize(3);
        screen.close();
        Awaitility.await().until(() -> !serving.isAlive());
    }

    @Test
    void endsWithItsToken() {
        var reader = new SlowReader(new CopyOnWriteArrayList<>(), new CountDownLatch(0));
        var serving = serve(new Screen(new Scope(SCHEME, null), Instant.now().plusMillis(100)), reader);

        Awaitility.await().until(() -> !serving.isAlive());
    }

    @Test
    void hearsOfItsOwnAndOfWhatConcernsAll() {
        var landlords = new Screen(new Scope(SCHEME, LANDLORD), Instant.MAX);
        var coordinators = new Screen(new Scope(SCHEME, null), Instant.MAX);

        assertThat(landlords.concerns(new Scope(SCHEME, LANDLORD))).isTrue();
        assertThat(landlords.concerns(new Scope(SCHEME, null))).isTrue();
        assertThat(landlords.concerns(new Scope(SCHEME, UUID.randomUUID()))).isFalse();
        assertThat(coordinators.concerns(new Scope(SCHEME, UUID.randomUUID()))).isTrue();
        assertThat(coordinators.concerns(new Scope(UUID.randomUUID(), null))).isFalse();
    }

    @Test
    void travelsAsText() {
        var change = new Change(new Scope(SCHEME, LANDLORD), EnumSet.of(Kind.REQUESTS, Kind.DOSSIERS));
        var ofAll = new Change(new Scope(SCHEME, null), EnumSet.of(Kind.SCHEME));

        assertThat(Change.read(change.toString())).isEqualTo(change);
        assertThat(Change.read(ofAll.toString())).isEqualTo(ofAll);
    }

    private static Thread serve(Screen screen, Screen.Line line) {
        return Thread.ofVirtual().start(() -> {
            try {
                screen.serve(line);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
