package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread with a consumer: a fault ends the consumer's life, and after a pause another one begins. */
final class LoopThread {

    /** One life: prepares the consumer and gives the work of one round. */
    interface Life {
        Runnable begin(KafkaConsumer<byte[], byte[]> consumer);
    }

    private static final Logger LOG = LoggerFactory.getLogger(LoopThread.class);
    private static final Duration PARTING = Duration.ofSeconds(3);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(40);

    private final String name;
    private final Supplier<KafkaConsumer<byte[], byte[]>> consumers;
    private final Pause pause;
    private final Life life;
    private final AtomicReference<@Nullable KafkaConsumer<byte[], byte[]>> polling = new AtomicReference<>();
    private final AtomicReference<@Nullable String> fault = new AtomicReference<>();
    private final Thread thread;

    LoopThread(String name, Supplier<KafkaConsumer<byte[], byte[]>> consumers, Pause pause, Life life) {
        this.name = name;
        this.consumers = consumers;
        this.pause = pause;
        this.life = life;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::live);
    }

    void start() {
        thread.start();
    }

    /** Why it does not run; null while it does. */
    @Nullable
    String fault() {
        var known = fault.get();
        return known == null && !thread.isAlive() ? "The loop does not run" : known;
    }

    /** Waits until the round under way is over. */
    void end() {
        pause.end();
        var consumer = polling.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            boolean _ = thread.join(LONGEST_ROUND);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        while (!pause.isOver()) {
            try {
                liveOnce();
            } catch (WakeupException _) {
                LOG.debug("{} was woken to end", name);
            } catch (RuntimeException e) {
                fault.set(e.toString());
                LOG.warn("{} starts again after a fault", name, e);
                pause.await();
            } catch (Error e) {
                fault.set(e.toString());
                LOG.error("{} is dead", name, e);
                throw e;
            }
        }
    }

    private void liveOnce() {
        var consumer = consumers.get();
        polling.set(consumer);
        try {
            var round = life.begin(consumer);
            while (!pause.isOver()) {
                round.run();
                fault.set(null);
                pause.reset();
            }
        } finally {
            polling.set(null);
            consumer.close(CloseOptions.timeout(PARTING));
        }
    }
}
