package fr.entente.rig.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import fr.entente.local.scheme.Scheme;
import fr.entente.rig.work.Line.State;

/** Several people at work until they are told to stop; each goes on with what he began. */
public final class Work implements AutoCloseable {

    private final JournalledClient client;
    private final Duration pause;
    private final List<Thread> threads;
    private final Map<State, AtomicInteger> counts = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> refusals = new ConcurrentSkipListMap<>();
    private volatile boolean goesOn = true;

    private Work(JournalledClient client, Scheme scheme, long seed, int workers, Duration pause) {
        this.client = client;
        this.pause = pause;
        threads = IntStream.range(0, workers).mapToObj(number -> Thread.ofVirtual().unstarted(
                () -> work(new Worker(scheme, "worker-%d-%d".formatted(seed, number), seed * 31 + number)))).toList();
    }

    /** Each worker waits so long after every answer. */
    public static Work start(JournalledClient client, Scheme scheme, long seed, int workers, Duration pause) {
        var work = new Work(client, scheme, seed, workers, pause);
        work.threads.forEach(Thread::start);
        return work;
    }

    private void work(Worker worker) {
        while (goesOn) {
            var idea = worker.next();
            var outcome = client.send(idea.command());
            worker.learn(idea, outcome);
            counts.computeIfAbsent(outcome.state(), _ -> new AtomicInteger()).incrementAndGet();
            if (outcome.state() == State.REFUSED) {
                refusals.merge("%d %s".formatted(outcome.status(), outcome.problem()), 1, Integer::sum);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    public int acknowledged() {
        return count(State.ACKED);
    }

    public int count(State state) {
        return counts.getOrDefault(state, new AtomicInteger()).get();
    }

    public Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    public Statuses statuses() {
        return client.statuses();
    }

    /** Waits until everybody has heard the end of what he asked for last. */
    public void stop() {
        goesOn = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        stop();
        client.close();
    }
}
