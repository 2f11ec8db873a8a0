package fr.entente.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.HdrHistogram.Histogram;

import fr.entente.benchmark.machine.Interruption;

/**
 * A fixed rate, whatever the answers take. Each request has the moment at which it was meant to be sent, and its time
 * is counted from there: who is slow does not make the load lighter.
 */
public final class OpenLoad implements AutoCloseable {

    private static final int CLIENTS = 64;

    private final BlockingQueue<Client> idle = new ArrayBlockingQueue<>(CLIENTS);
    private final Scene scene;
    private final SplittableRandom random;
    private final Zipf popularity;

    /** One acknowledged intervention, in nanoseconds of this JVM's clock. */
    public record Fact(Ask ask, long intended, long acknowledged) {}

    public record Outcome(List<Fact> facts, Tally tally, Histogram fromIntended) {}

    public OpenLoad(Door door, Scene scene, long seed) {
        this.scene = scene;
        random = new SplittableRandom(seed);
        popularity = new Zipf(scene.dossiers().size());
        for (int number = 0; number < CLIENTS; number++) {
            idle.add(new Client(door, scene, number));
        }
    }

    public Outcome run(int perSecond, Duration time) {
        return run(perSecond, time,
                () -> Asks.log(scene, scene.dossiers().get(popularity.next(random)), random));
    }

    public Outcome run(int perSecond, Duration time, Supplier<Ask> asks) {
        var facts = new ConcurrentLinkedQueue<Fact>();
        var tally = new Tally();
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number * pause < time.toNanos(); number++) {
                long intended = start + number * pause;
                sleepUntil(intended);
                var ask = asks.get();
                threads.execute(() -> one(ask, intended, facts, tally));
            }
        }
        return outcome(new ArrayList<>(facts), tally);
    }

    private static Outcome outcome(List<Fact> facts, Tally tally) {
        var times = Tally.histogram();
        facts.forEach(
                fact -> times.recordValue(TimeUnit.NANOSECONDS.toMicros(fact.acknowledged() - fact.intended())));
        return new Outcome(facts, tally, times);
    }

    private static void sleepUntil(long moment) {
        long left = moment - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = moment - System.nanoTime();
        }
    }

    private void one(Ask ask, long intended, ConcurrentLinkedQueue<Fact> facts, Tally tally) {
        var client = take();
        var at = Instant.now();
        try {
            var reply = client.send(ask);
            long now = System.nanoTime();
            if (reply.isAccepted()) {
                facts.add(new Fact(ask, intended, now));
            }
            synchronized (tally) {
                tally.add(ask, client.login(), at, now - intended, reply);
            }
        } catch (IOException e) {
            synchronized (tally) {
                tally.failed(ask, client.login(), at, e);
            }
        } finally {
            idle.add(client);
        }
    }

    private Client take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    @Override
    public void close() {
        idle.forEach(Client::close);
    }
}
