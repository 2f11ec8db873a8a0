package fr.entente.servicekit.post;

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
import jakarta.mail.SendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.TransactionException;

/**
 * Sends what waits in an outbox. A letter that was handed over is marked as sent at once; where that mark is lost it
 * goes out again under the same Message-ID, and never because the server was away. A letter that cannot be sent by
 * itself keeps none of the others from going out, and is given up in the end; while the server is away none is.
 * Faults are told by their kind: their text may hold an address.
 */
public final class PostLoop<L> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostLoop.class);

    /**
     * No letter is longer under way: the timeouts of all replies of SMTP add up to less. So long nobody else sends
     * it.
     */
    static final Duration LONGEST_LETTER = Duration.ofMinutes(5);

    /**
     * When it looks, and when it tries again.
     *
     * @param every between two looks at the outbox
     * @param retry how long a letter that failed waits, twice as long each time
     * @param patience how long one is tried that the server does not take
     */
    public record Pace(Duration every, Duration retry, Duration patience) {}

    private final String meter;
    private final Outbox<L> outbox;
    private final Writing<L> letters;
    private final JavaMailSender post;
    private final Pace pace;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final ScheduledExecutorService turns;
    private volatile Instant looked;

    /**
     * A loop that has not started.
     *
     * @param meter counts what was sent and what failed, and names the loop
     */
    public PostLoop(String meter, Outbox<L> outbox, Writing<L> letters, JavaMailSender post, Pace pace,
            MeterRegistry meters, Clock clock) {
        this.meter = meter;
        this.outbox = outbox;
        this.letters = letters;
        this.post = post;
        this.pace = pace;
        this.meters = meters;
        this.clock = clock;
        this.looked = clock.instant();
        this.turns = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(meter).factory());
    }

    public void start() {
        var millis = pace.every().toMillis();
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
            LOG.warn("{} wait: {}", meter, fault.getClass().getSimpleName());
        } catch (Error fault) {
            failure.set(fault);
            LOG.error("{} wait: {}", meter, fault.getClass().getName());
        } finally {
            looked = clock.instant();
        }
    }

    /** What ended the last turn before its time. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Since the outbox was last looked at, well or not. */
    public Duration sinceLastLook() {
        return Duration.between(looked, clock.instant());
    }

    boolean isLate() {
        return sinceLastLook().compareTo(pace.every().plus(LONGEST_LETTER)) > 0;
    }

    /** Whether the next one may be tried at once. */
    private boolean sendNext() {
        var next = outbox.claim(LONGEST_LETTER);
        return next.isPresent() && goesOnAfter(next.get());
    }

    private boolean goesOnAfter(L letter) {
        String outcome;
        try {
            outcome = handOver(letter);
        } catch (TransactionException | DataAccessException fault) {
            throw fault;
        } catch (MessagingException | RuntimeException fault) {
            return putOff(letter, fault);
        }
        outbox.sent(letter);
        count(outcome);
        return true;
    }

    private String handOver(L letter) throws MessagingException {
        var words = letters.of(letter);
        words.ifPresent(post::send);
        return words.isPresent() ? "sent" : "nothing";
    }

    /** The others wait as well where it is the server that is away. */
    private boolean putOff(L letter, Exception fault) {
        var own = isOfTheLetter(fault);
        if (own && outbox.isGivenUp(letter, pace.patience())) {
            count("given-up");
            LOG.warn("One of {} is given up: {}", meter, fault.getClass().getSimpleName());
        } else {
            outbox.failed(letter, pace.retry());
            count("failed");
            LOG.warn("One of {} is not sent yet: {}", meter, fault.getClass().getSimpleName());
        }
        return own;
    }

    private static boolean isOfTheLetter(Exception fault) {
        return switch (fault) {
            case MailAuthenticationException _ -> false;
            case MailSendException refused -> refused.getFailedMessages().values().stream()
                    .anyMatch(SendFailedException.class::isInstance);
            default -> true;
        };
    }

    private void count(String outcome) {
        meters.counter(meter, "outcome", outcome).increment();
    }

    @Override
    public void close() {
        turns.close();
    }
}
