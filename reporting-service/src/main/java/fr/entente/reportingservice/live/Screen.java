package fr.entente.reportingservice.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import fr.entente.reportingservice.cells.Touched.Kind;
import fr.entente.reportingservice.cells.Touched.Scope;

/**
 * One open screen. What changes is kept together until its own thread sends it, so that a slow one holds nobody up and
 * never has more than one message waiting.
 */
final class Screen {

    /** Where messages go; a test's recorder is the other implementation. */
    interface Line {

        void changed(Set<Kind> kinds) throws IOException;

        void fresh() throws IOException;
    }

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Scope scope;
    private final Instant end;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private Set<Kind> waiting = EnumSet.noneOf(Kind.class);
    private boolean closed;

    /** @param end when its token ends: from then on it must show another one */
    Screen(Scope scope, Instant end) {
        this.scope = scope;
        this.end = end;
    }

    boolean concerns(Scope changed) {
        return scope.scheme().equals(changed.scheme())
                && (scope.landlord() == null || changed.landlord() == null
                        || scope.landlord().equals(changed.landlord()));
    }

    void changed(Set<Kind> kinds) {
        lock.lock();
        try {
            waiting.addAll(kinds);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Until its token ends, it is closed, or nobody reads any more. */
    void serve(Line line) throws IOException, InterruptedException {
        line.fresh();
        while (isOpen()) {
            var kinds = next();
            if (!kinds.isEmpty()) {
                line.changed(kinds);
            } else if (isOpen()) {
                line.fresh();
            }
        }
    }

    private boolean isOpen() {
        return !closed && Instant.now().isBefore(end);
    }

    private Set<Kind> next() throws InterruptedException {
        lock.lock();
        try {
            var left = Math.min(HEARTBEAT.toNanos(), Math.max(0, Duration.between(Instant.now(), end).toNanos()));
            while (waiting.isEmpty() && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            var kinds = waiting;
            waiting = EnumSet.noneOf(Kind.class);
            return kinds;
        } finally {
            lock.unlock();
        }
    }
}
