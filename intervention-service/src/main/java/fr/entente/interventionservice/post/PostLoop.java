package fr.entente.interventionservice.post;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends what waits in an outbox. A letter that was handed over is marked as sent at once; where that mark is lost it goes out
 * again under the same Message-ID, and never because the server was away. Faults are told by their kind: their text may hold
 * an address.
 */
public final class PostLoop<L> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostLoop.class);

    private final String meter;
    private final Outbox<L> outbox;
    private final Writing<L> letters;
    private final JavaMailSender post;
    private final MeterRegistry meters;
    private final ScheduledExecutorService turns;

    /**
     * A loop that has not started.
     *
     * @param meter counts what was sent and what failed, and names the loop
     */
    public PostLoop(String meter, Outbox<L> outbox, Writing<L> letters, JavaMailSender post, MeterRegistry meters) {
        this.meter = meter;
        this.outbox = outbox;
        this.letters = letters;
        this.post = post;
        this.meters = meters;
        this.turns = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(meter).factory());
    }

    /** Looks at the outbox as often as {@code every}; one that failed waits for {@code retry}, twice as long each time. */
    public PostLoop<L> start(Duration every, Duration retry) {
        var millis = every.toMillis();
        var _ = turns.scheduleWithFixedDelay(() -> turn(retry), millis, millis, TimeUnit.MILLISECONDS);
        return this;
    }

    private void turn(Duration retry) {
        try {
            boolean more = true;
            while (more) {
                more = sendNext(retry);
            }
        } catch (RuntimeException fault) {
            LOG.warn("{} wait: {}", meter, fault.getClass().getSimpleName());
        }
    }

    /** The others wait as well when one cannot be sent: mostly it is the server that is away. */
    private boolean sendNext(Duration retry) {
        var next = outbox.claim(retry);
        return next.isPresent() && isSent(next.get());
    }

    private boolean isSent(L letter) {
        try {
            letters.of(letter).ifPresent(post::send);
        } catch (MailException | MessagingException fault) {
            meters.counter(meter, "outcome", "failed").increment();
            LOG.warn("One of {} is not sent yet: {}", meter, fault.getClass().getSimpleName());
            return false;
        }
        outbox.sent(letter);
        meters.counter(meter, "outcome", "sent").increment();
        return true;
    }

    @Override
    public void close() {
        turns.close();
    }
}
