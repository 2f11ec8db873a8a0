package fr.entente.reportingservice.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.cells.Touched.Kind;
import fr.entente.reportingservice.cells.Touched.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ScreensTest {

    private final Screens screens = new Screens(Clock.systemUTC());
    private final UUID person = UUID.randomUUID();

    @Test
    void oneScreenTooManyOfAPersonClosesHisOldestAndNobodyElses() {
        var oldest = opened(person);
        var others = opened(UUID.randomUUID());
        var second = opened(person);
        for (int more = 2; more < Screens.OF_ONE_PERSON; more++) {
            opened(person);
        }
        assertThat(oldest.isAlive()).isTrue();
        opened(person);
        assertEnds(oldest);
        assertThat(second.isAlive()).isTrue();
        assertThat(others.isAlive()).isTrue();
    }

    @Test
    void aClosedScreenMakesRoom() {
        var oldest = opened(person);
        for (int time = 0; time < 2 * Screens.OF_ONE_PERSON; time++) {
            var screen = screen();
            screens.open(person, screen);
            screens.close(person, screen);
        }
        assertThat(oldest.isAlive()).isTrue();
    }

    @Test
    void noneIsOpenedWhileItStops() {
        screens.start();
        var open = opened(person);
        screens.stop();
        assertEnds(open);
        var late = screen();
        assertThat(screens.open(person, late)).isFalse();
        assertEnds(serve(late));
    }

    private Thread opened(UUID whose) {
        var screen = screen();
        assertThat(screens.open(whose, screen)).isTrue();
        return serve(screen);
    }

    private static Screen screen() {
        return new Screen(new Scope(UUID.randomUUID(), null), Instant.now().plusSeconds(60));
    }

    private static void assertEnds(Thread served) {
        await().until(() -> !served.isAlive());
    }

    private static Thread serve(Screen screen) {
        return Thread.startVirtualThread(() -> {
            try {
                screen.serve(new Deaf());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static final class Deaf implements Screen.Line {

        @Override
        public void changed(Set<Kind> kinds) {}

        @Override
        public void fresh() {}
    }
}
