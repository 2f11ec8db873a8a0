package fr.entente.interventionservice.defect.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends what waits in the outbox. A letter that was handed over is marked as sent at once; where that mark is lost it goes out
 * again under the same Message-ID, and never because the server was away. Faults are told by their kind: their text may hold
 * an address.
 */
final class NoticeLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeLoop.class);

    /** The timeouts of SMTP add up to less. */
    private static final Duration LONGEST_LETTER = Duration.ofMinutes(2);

    private final NoticeOutbox outbox;
    private final NoticeLetters letters;
    private final JavaMailSender post;
    private final NoticeSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile Instant looked;
    private final ScheduledExecutorService turns = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("notices").factory());

    NoticeLoop(NoticeOutbox outbox, NoticeLetters letters, JavaMailSender post, NoticeSettings settings,
            MeterRegistry meters, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.post = post;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.looked = clock.instant();
    }

    void start() {
        var millis = settings.every().toMillis();
        var _ = turns.scheduleWithFixedDelay(this::turn, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Whatever is thrown ends this turn and not the loop: the executor would never run it again, and say nothing. */
    private void turn() {
        try {
            boolean more = true;
            while (more) {
                more = sendNext();
                looked = clock.instant();
            }
            failure.set(null);
        } catch (RuntimeException fault) {
            failure.set(fault);
            LOG.warn("Notices wait: {}", fault.getClass().getSimpleName());
        } catch (Error fault) {
            failure.set(fault);
            LOG.error("Notices wait: {}", fault.getClass().getName());
        } finally {
            looked = clock.instant();
        }
    }

    /** What ended the last turn before its time. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Since the outbox was last looked at, well or not. */
    Duration sinceLastLook() {
        return Duration.between(looked, clock.instant());
    }

    boolean isLate() {
        return sinceLastLook().compareTo(settings.every().plus(LONGEST_LETTER)) > 0;
    }

    /** The others wait as well when one cannot be sent: mostly it is the server that is away. */
    private boolean sendNext() {
        var next = outbox.claim(settings.retry());
        return next.isPresent() && isSent(next.get());
    }

    private boolean isSent(Notice notice) {
        try {
            post.send(letters.of(notice));
        } catch (MailException | MessagingException fault) {
            meters.counter("defect.notices", "outcome", "failed").increment();
            LOG.warn("The notice of defect {} is not sent yet: {}", notice.defectId(),
                    fault.getClass().getSimpleName());
            return false;
        }
        outbox.sent(notice);
        meters.counter("defect.notices", "outcome", "sent").increment();
        return true;
    }

    @Override
    public void close() {
        turns.close();
    }
}
