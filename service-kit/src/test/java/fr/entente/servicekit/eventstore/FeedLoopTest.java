package fr.entente.servicekit.eventstore;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.FeedLoop.Progress;
import fr.entente.servicekit.eventstore.FeedLoop.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FeedLoopTest {

    private static final FeedPace NEVER_BY_ITSELF = new FeedPace(Duration.ofHours(1), Duration.ofMillis(200));

    private final FeedSignal signal = new FeedSignal();
    private Duration breath = Duration.ZERO;
    private final AtomicInteger steps = new AtomicInteger();
    private @Nullable FeedLoop loop;

    @AfterEach
    void stop() {
        if (loop != null) {
            loop.stop();
            assertThat(loop.isRunning()).isFalse();
        }
    }

    @Test
    void stepsWhenWoken() {
        start(() -> {
            steps.incrementAndGet();
            return Progress.NOTHING;
        });
        await().until(() -> steps.get() == 1);
        signal.raise();
        await().until(() -> steps.get() == 2);
    }

    @Test
    void losesNoWakingThatCameWhileItStepped() {
        start(() -> {
            if (steps.incrementAndGet() == 1) {
                signal.raise();
            }
            return Progress.NOTHING;
        });
        await().until(() -> steps.get() == 2);
    }

    @Test
    void looksAgainSoonWhileAnOlderTransactionIsOpen() {
        start(() -> steps.incrementAndGet() < 5 ? Progress.OPEN : Progress.NOTHING);
        await().until(() -> steps.get() == 5);
    }

    @Test
    void repeatsAStepThatFailsAndTellsWhy() {
        var started = start(() -> {
            if (steps.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            return Progress.NOTHING;
        });
        await().until(() -> started.failure().isPresent());
        await().until(() -> steps.get() == 3);
        await().until(() -> started.failure().isEmpty());
    }

    @Test
    void takesABreathAndThenLooksOnceForAllThatCameIn() {
        breath = Duration.ofHours(1);
        start(() -> {
            steps.incrementAndGet();
            return Progress.NOTHING;
        });
        await().until(() -> steps.get() == 1);
        signal.raise();
        signal.raise();
        await().during(Duration.ofMillis(200)).until(() -> steps.get() == 1);
    }

    @Test
    void takesNoBreathWhileThereIsMore() {
        breath = Duration.ofHours(1);
        start(() -> steps.incrementAndGet() < 5 ? Progress.MORE : Progress.NOTHING);
        await().until(() -> steps.get() == 5);
    }

    private FeedLoop start(Step step) {
        var started = new FeedLoop("test loop", signal, NEVER_BY_ITSELF, breath, step);
        loop = started;
        started.start();
        return started;
    }
}
