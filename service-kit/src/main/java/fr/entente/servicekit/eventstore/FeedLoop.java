package fr.entente.servicekit.eventstore;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Steps through the feed on a thread of its own: woken after a commit of this process, otherwise polling slowly. From one
 * look to the next it takes a breath, unless the last one has left something that is ready: under load a look finds many
 * events and costs as much as for one. A step that fails is repeated with growing pauses; nothing is ever skipped.
 */
public final class FeedLoop implements SmartLifecycle {

    /** One step does all it can and says what it has seen. */
    @FunctionalInterface
    public interface Step {
        Progress take() throws Exception;
    }

    /** There is more; an older transaction is still open; there was nothing left. */
    public enum Progress {
        MORE, OPEN, NOTHING
    }

    private static final Logger LOG = LoggerFactory.getLogger(FeedLoop.class);
    private static final Duration SHORTEST_OPEN = Duration.ofMillis(1);
    private static final Duration LONGEST_OPEN = Duration.ofMillis(50);
    private static final Duration SHORTEST_RETRY = Duration.ofMillis(100);
    private static final Duration END = Duration.ofSeconds(10);

    private final String name;
    private final FeedSignal signal;
    private final FeedPace pace;
    private final Duration breath;
    private final Step step;

    private Duration openPause = SHORTEST_OPEN;
    private Duration retryPause = SHORTEST_RETRY;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Exception failure;

    public FeedLoop(String name, FeedSignal signal, FeedPace pace, Duration breath, Step step) {
        this.name = name;
        this.signal = signal;
        this.pace = pace;
        this.breath = breath;
        this.step = step;
    }

    @Override
    public void start() {
        var working = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
        thread = working; // before it runs: a step that fails at once must find itself in charge
        working.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        var running = thread;
        return running != null && running.isAlive();
    }

    /** Why the last step failed; empty as soon as one succeeds. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long seen = signal.count();
                long looked = System.nanoTime();
                try {
                    rest(step.take(), seen, looked);
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    failed(e);
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("{} ends", name);
        } catch (Error e) {
            LOG.error("{} is dead", name, e);
            throw e;
        }
    }

    private void rest(Progress progress, long seen, long looked) throws InterruptedException {
        worked();
        switch (progress) {
            case MORE -> openPause = SHORTEST_OPEN;
            case OPEN -> {
                signal.await(seen, openPause);
                breathe(looked);
                openPause = doubled(openPause, LONGEST_OPEN);
            }
            case NOTHING -> {
                openPause = SHORTEST_OPEN;
                signal.await(seen, pace.poll());
                breathe(looked);
            }
        }
    }

    private void breathe(long looked) throws InterruptedException {
        Thread.sleep(breath.minusNanos(System.nanoTime() - looked));
    }

    private void worked() {
        if (failure != null) {
            LOG.info("{} works again", name);
            failure = null;
            retryPause = SHORTEST_RETRY;
        }
    }

    private void failed(Exception cause) throws InterruptedException {
        if (!Thread.currentThread().equals(thread)) {
            throw new InterruptedException();
        }
        if (failure == null) {
            LOG.error("{} stands still and tries again: {}", name, cause.getMessage(), cause);
        }
        failure = cause;
        Thread.sleep(retryPause);
        retryPause = doubled(retryPause, pace.longestRetry());
    }

    private static Duration doubled(Duration pause, Duration longest) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(longest) < 0 ? twice : longest;
    }
}
