package fr.entente.interventionservice.defect.notice;

import java.net.URI;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import fr.entente.servicekit.access.BoundTransactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing that is thrown ends the loop in silence. */
class NoticeLoopTest {

    private static final NoticeSettings SETTINGS = new NoticeSettings("alerte@entente.example",
            URI.create("https://entente.example"), Duration.ofMillis(5), Duration.ofSeconds(1));

    private final MovedClock clock = new MovedClock();

    @Test
    void survivesAnErrorAndSaysSo() {
        var outbox = new FailingOutbox(Integer.MAX_VALUE);
        try (var loop = loop(outbox)) {
            var health = new NoticeHealth(loop);
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
            var health = new NoticeHealth(loop);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            clock.move(Duration.ofMinutes(3)); // it was never started
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(loop.sinceLastLook()).isEqualTo(Duration.ofMinutes(3));
        }
    }

    private NoticeLoop loop(NoticeOutbox outbox) {
        var post = new JavaMailSenderImpl();
        return new NoticeLoop(outbox, new NoticeLetters(post, SETTINGS), post, SETTINGS, new SimpleMeterRegistry(),
                clock);
    }

    /** Has nothing to send, and throws what no handler of exceptions catches until it is mended. */
    private static final class FailingOutbox extends NoticeOutbox {

        private final AtomicInteger looks = new AtomicInteger();
        private volatile int failures;

        FailingOutbox(int failures) {
            this(failures, new DriverManagerDataSource());
        }

        private FailingOutbox(int failures, DriverManagerDataSource nowhere) {
            super(JdbcClient.create(nowhere), new BoundTransactions(JdbcClient.create(nowhere),
                    new DataSourceTransactionManager(nowhere)));
            this.failures = failures;
        }

        void mend() {
            failures = 0;
        }

        int looks() {
            return looks.get();
        }

        @Override
        Optional<Notice> claim(Duration retry) {
            if (looks.incrementAndGet() <= failures) {
                throw new NoClassDefFoundError("a class of the mail library");
            }
            return Optional.empty();
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
