package fr.entente.servicekit.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing that is thrown ends the loop in silence. */
class PostLoopTest {

    private static final PostLoop.Pace PACE = new PostLoop.Pace(Duration.ofMillis(5), Duration.ofSeconds(1),
            Duration.ofDays(1));

    private static final PostLoop.Pace ONE_TURN = new PostLoop.Pace(Duration.ofSeconds(1), PACE.retry(),
            PACE.patience());

    private final MovedClock clock = new MovedClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final PostOffice post = new PostOffice();

    @Test
    void survivesAnErrorAndSaysSo() {
        var failing = new FailingOutbox(Integer.MAX_VALUE);
        try (var loop = loop(failing)) {
            var health = new PostHealth(loop);
            loop.start();
            await().until(() -> failing.looks() >= 1 && loop.failure().isPresent());
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            failing.mend();
            await().until(() -> failing.looks() >= 4);
            await().until(() -> health.health().getStatus().equals(Status.UP));
        }
    }

    @Test
    void isDownWhenItTurnsNoMore() {
        try (var loop = loop(new FailingOutbox(0))) {
            var health = new PostHealth(loop);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            clock.move(Duration.ofMinutes(6)); // it was never started
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(loop.sinceLastLook()).isEqualTo(Duration.ofMinutes(6));
        }
    }

    @Test
    void aLetterThatIsRefusedKeepsNoOtherFromGoingOut() {
        post.refuse("first");
        send("first", "second", "third");
        assertThat(outbox.told()).containsExactly("failed first PT1S", "sent second", "sent third");
        assertThat(counted("failed")).isEqualTo(1);
        assertThat(counted("sent")).isEqualTo(2);
    }

    @Test
    void aLetterThatCannotBeWrittenIsCountedAndPassedOver() {
        send("unwritable", "second");
        assertThat(outbox.told()).containsExactly("failed unwritable PT1S", "sent second");
        assertThat(counted("failed")).isEqualTo(1);
    }

    @Test
    void isGivenUpAfterItsPatienceAndCounted() {
        outbox.old = true;
        post.refuse("first");
        send("first", "second");
        assertThat(outbox.told()).containsExactly("given up first PT24H", "sent second");
        assertThat(counted("given-up")).isEqualTo(1);
        assertThat(counted("failed")).isZero();
    }

    @Test
    void allWaitAndNoneIsGivenUpWhileTheServerIsAway() {
        outbox.old = true;
        post.away = true;
        send("first", "second");
        assertThat(outbox.told()).containsExactly("failed first PT1S");
        assertThat(counted("given-up")).isZero();
    }

    @Test
    void whatIsNothingToTellIsNotCountedAsSent() {
        send("nothing");
        assertThat(outbox.told()).containsExactly("sent nothing");
        assertThat(counted("nothing")).isEqualTo(1);
        assertThat(counted("sent")).isZero();
    }

    @Test
    void holdsALetterForAsLongAsItMayBeUnderWay() {
        send("first");
        assertThat(outbox.holds).containsOnly(PostLoop.LONGEST_LETTER);
    }

    private void send(String... letters) {
        outbox.waiting.addAll(List.of(letters));
        try (var loop = new PostLoop<>("letters", outbox, PostLoopTest::written, post, ONE_TURN, meters,
                clock)) {
            loop.start();
            await().until(() -> !outbox.told().isEmpty()); // and the turn ends before the loop is closed
        }
    }

    private static Optional<MimeMessage> written(String letter) throws MessagingException {
        if (letter.equals("unwritable")) {
            throw new IllegalStateException("a word is missing");
        }
        var message = new MimeMessage((Session) null);
        message.setSubject(letter);
        return letter.equals("nothing") ? Optional.empty() : Optional.of(message);
    }

    private double counted(String outcome) {
        return meters.counter("letters", "outcome", outcome).count();
    }

    private PostLoop<String> loop(Outbox<String> failing) {
        return new PostLoop<>("letters", failing, _ -> Optional.empty(), new JavaMailSenderImpl(), PACE,
                new SimpleMeterRegistry(), clock);
    }

    /** Answers like a server that does not take some letters, or like none. */
    private static final class PostOffice extends JavaMailSenderImpl {

        private final Set<String> refused = new HashSet<>();
        private volatile boolean away;

        void refuse(String letter) {
            refused.add(letter);
        }

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            var message = messages[0];
            if (away) {
                throw new MailSendException("Mail server connection failed", null,
                        Map.of(message, new MessagingException("connection refused")));
            }
            if (refused.contains(subject(message))) {
                throw new MailSendException(Map.of(message, new SendFailedException("550 no such mailbox")));
            }
        }

        private static String subject(MimeMessage message) {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Gives each letter once, and keeps what it is told. */
    private static final class RecordingOutbox implements Outbox<String> {

        private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final List<Duration> holds = new CopyOnWriteArrayList<>();
        private volatile boolean old;

        List<String> told() {
            return told;
        }

        @Override
        public Optional<String> claim(Duration hold) {
            holds.add(hold);
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        public void sent(String letter) {
            told.add("sent " + letter);
        }

        @Override
        public void failed(String letter, Duration retry) {
            told.add("failed %s %s".formatted(letter, retry));
        }

        @Override
        public boolean isGivenUp(String letter, Duration patience) {
            if (old) {
                told.add("given up %s %s".formatted(letter, patience));
            }
            return old;
        }

        @Override
        public double waiting() {
            return waiting.size();
        }
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
        public void failed(String letter, Duration retry) {
            throw new AssertionError("Nothing was claimed");
        }

        @Override
        public boolean isGivenUp(String letter, Duration patience) {
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
