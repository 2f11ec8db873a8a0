package fr.entente.servicekit.intake;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one intake from Kafka on a thread of its own. Every fault undoes the batch under way; the loop then starts again
 * by itself, from the positions in the database.
 */
public final class IntakeLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeLoop.class);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(250).toNanos();
    private static final int MOST_LISTED = 500;

    private final String name;
    private final Taking<?> taking;
    private final Topics topics;
    private final LoopThread feeding;
    private final LoopThread listening;
    private final WatermarkFreshness freshness;
    private final IntakeMeters meters;
    private final Consumer<IntakeLoop> registry;
    private final CatchingUp catching = new CatchingUp(System::nanoTime);
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final AtomicReference<Instant> oldestParked = new AtomicReference<>(Instant.MAX);
    private final AtomicReference<CountDownLatch> nextCommit = new AtomicReference<>(new CountDownLatch(1));

    IntakeLoop(String name, Taking<?> taking, KafkaClients clients, Topics topics, IntakeMeters meters,
            WatermarkFreshness freshness, Consumer<IntakeLoop> registry) {
        this.name = name;
        this.taking = taking;
        this.topics = topics;
        this.meters = meters;
        this.freshness = freshness;
        this.registry = registry;
        this.feeding = new LoopThread("intake-" + name, () -> clients.member(name), clients.pause(),
                consumer -> life(taking, consumer));
        this.listening = new LoopThread("freshness-" + name, clients::reader, clients.pause(), freshness::read);
        meters.watch("projection.position.gap", lag, AtomicLong::get);
        meters.watch("dead.letters", parked, AtomicLong::get);
        meters.watchAge("dead.letter.oldest.age", oldestParked, oldest -> age(oldest.get()));
        meters.watchAge("projection.watermark.age", freshness, WatermarkFreshness::ageInSeconds);
    }

    public String name() {
        return name;
    }

    /** Once; a loop that was stopped is not started again, another one is made. */
    public void start() {
        feeding.start();
        listening.start();
    }

    /** Waits until the batch under way is committed or undone. */
    public void stop() {
        feeding.end();
        listening.end();
        topics.close();
        meters.forget();
    }

    /** Stopped for good: nobody asks for its health any more. */
    @Override
    public void close() {
        stop();
        registry.accept(this);
    }

    /** Everything that was in Kafka a moment ago has been taken in, by whichever instance. Not inside a transaction. */
    public boolean caughtUp() {
        try {
            return catching.isDone(() -> topics.ends(taking.topics()), taking::reached);
        } catch (KafkaException e) {
            LOG.warn("Kafka does not say where the topics of intake {} end: {}", name, e.toString());
            return false;
        }
    }

    public IntakeState state() {
        var fault = feeding.fault();
        return new IntakeState(fault == null, lag.get(), parked.get(), fault);
    }

    public Freshness freshness() {
        return freshness;
    }

    /** Waits until that version of that subject has been taken in; false when it is not in time. */
    public boolean await(String subject, long version, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        for (var commit = nextCommit.get(); !taking.has(subject, version); commit = nextCommit.get()) {
            long left = end - System.nanoTime();
            if (left <= 0 || !passes(commit, Math.min(left, LOOK_AGAIN_NANOS))) {
                return false;
            }
        }
        return true;
    }

    /** Replays what is parked for a subject, in order, as far as it goes. */
    public Redriven redrive(String subject) {
        var redriven = taking.redrive(subject);
        lookAtParked();
        return redriven;
    }

    List<Map<String, @Nullable Object>> listParked() {
        return taking.listParked(MOST_LISTED);
    }

    boolean discard(long id) {
        boolean discarded = taking.discard(id);
        lookAtParked();
        return discarded;
    }

    boolean pass(long id) {
        boolean passed = taking.pass(id);
        lookAtParked();
        return passed;
    }

    /** Asked for again from time to time, since other instances park and redrive as well. */
    void lookAtParked() {
        var waiting = taking.parked();
        parked.set(waiting);
        oldestParked.set(waiting == 0 ? Instant.MAX : oldestParked());
    }

    private Instant oldestParked() {
        return taking.listParked(1).stream().findFirst().map(row -> row.get("parked_at"))
                .map(Timestamp.class::cast).map(Timestamp::toInstant).orElse(Instant.MAX);
    }

    private static double age(Instant since) {
        return since.equals(Instant.MAX) ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private <F> Runnable life(Taking<F> intake, KafkaConsumer<byte[], byte[]> consumer) {
        lookAtParked();
        meters.show(consumer);
        var run = new IntakeRun<>(new KafkaMember(consumer), topics::ids, intake::places,
                meters.around(intake::keep), System::nanoTime);
        run.subscribe(intake.topics());
        return () -> {
            run.poll(this::committed);
            lag.set(run.lag());
        };
    }

    private void committed(Batch.Outcome<?> outcome) {
        if (!outcome.parked().isEmpty()) {
            lookAtParked();
        }
        nextCommit.getAndSet(new CountDownLatch(1)).countDown();
    }

    /** False when nobody wants to wait any more; another instance's commit is seen by looking again. */
    private static boolean passes(CountDownLatch commit, long nanos) {
        try {
            boolean _ = commit.await(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
