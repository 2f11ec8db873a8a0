package fr.entente.servicekit.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing that is thrown ends the loop in silence. */
class PostLoopTest {

    private static final PostLoop.Pace PACE = new PostLoop.Pace(Duration.ofMillis(5), Duration.ofSeconds(1));

    private final MovedClock clock = new MovedClock();

    @Test
    void survivesAnErrorAndSaysSo() {
        var outbox = new FailingOutbox(Integer.MAX_VALUE);
        try (var loop = loop(outbox)) {
            var health = new PostHealth(loop);
            loop.start();
            await().until(() -> outbox.looks() >= 1 && loop.failure().isPresent());
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            outbox.mend();
            await().until(() -> outbox.looks() >= 4);
            await().until(() -> health.health().getStatus().equals(Status.UP));
        }
    }

    @Test
    void isDownWhenItTurnsNoMore() {
        try (var loop = loop(new FailingOutbox(0))) {
            var health = new PostHealth(loop);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            clock.move(Duration.ofMinutes(3)); // it was never started
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(loop.sinceLastLook()).isEqualTo(Duration.ofMinutes(3));
        }
    }

    private PostLoop<String> loop(Outbox<String> outbox) {
        return new PostLoop<>("letters", outbox, _ -> Optional.empty(), new JavaMailSenderImpl(), PACE,
                new SimpleMeterRegistry(), clock);
    }

    /** Has nothing to send, and throws what no handler of exceptions catches until it is mended. */
    private static final class FailingOutbox implements Outbox<String> {

        private final AtomicInteger looks = new AtomicInteger();
        private volatile int failures;

        FailingOutbox(int failures) {
            this.failures = failures;
        }

        void mend() {
            failures = 0;
        }

        int looks() {
            return looks.get();
        }

        @Override
        public Optional<String> claim(Duration retry) {
            if (looks.incrementAndGet() <= failures) {
                throw new NoClassDefFoundError("a class of the mail library");
            }
            return Optional.empty();
        }

        @Override
        public void sent(String letter) {
            throw new AssertionError("Nothing was claimed");
        }

        @Override
        public double waiting() {
            return 0;
        }
    }

    private static final class MovedClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-16T20:00:00Z"));

        void move(Duration by) {
            now.updateAndGet(before -> before.plus(by));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
