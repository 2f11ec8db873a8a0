package fr.entente.servicekit.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends that wait at the same moment go to the database in one statement and one commit; each caller gets its own
 * result. A refusal of one (a duplicate) fails only that one. Two instances that write the same aggregates in other orders
 * may deadlock: the one that the server ends has stored nothing and tries again.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int ATTEMPTS = 5;

    private final DataSource dataSource;
    private final FeedSignal signal;
    private final int largest;
    private final Duration patience;
    private final BlockingQueue<Append> waiting;
    private final List<Thread> committers;

    private volatile boolean closed;

    GroupCommit(DataSource dataSource, FeedSignal signal, EventStoreProperties properties) {
        this.dataSource = dataSource;
        this.signal = signal;
        this.largest = properties.largestBatch();
        this.patience = properties.patience();
        this.waiting = new LinkedBlockingQueue<>(properties.mostWaiting());
        this.committers = IntStream.rangeClosed(1, properties.committers())
                .mapToObj(number -> Thread.ofPlatform().daemon().name("committer-" + number).start(this::work))
                .toList();
    }

    /** Returns when the events are durable, or with the server's refusal; nothing of a refused append is stored. */
    @Nullable
    SQLException append(List<NewEvent> events) {
        var append = new Append(events);
        if (closed || !waiting.offer(append)) {
            throw new StoreUnavailable("Too many commands wait for the store", null);
        }
        try {
            return append.await(patience);
        } catch (StoreUnavailable e) {
            waiting.remove(append);
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
        committers.forEach(Thread::interrupt);
        waiting.forEach(append -> append.lost(new IllegalStateException("The service is stopping")));
    }

    private void work() {
        try {
            while (!closed) {
                commit(next());
            }
        } catch (InterruptedException _) {
            LOG.debug("Committer ends");
        }
    }

    /** At most one append of an aggregate, in the order of their first aggregates: only those of many can deadlock. */
    private List<Append> next() throws InterruptedException {
        var taken = new ArrayList<Append>();
        taken.add(waiting.take());
        waiting.drainTo(taken, largest - 1);
        var batch = new HashMap<String, Append>();
        for (var append : taken) {
            if (batch.putIfAbsent(append.aggregateId(), append) != null && !waiting.offer(append)) {
                append.lost(new IllegalStateException("Too many commands wait for the store"));
            }
        }
        return batch.values().stream().sorted(Comparator.comparing(Append::aggregateId)).toList();
    }

    private void commit(List<Append> batch) {
        try {
            commitInTheEnd(batch);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The store could not be written: {}", e.getMessage());
            batch.forEach(append -> append.lost(e));
        }
        signal.raise();
    }

    /** An append that was refused before the deadlock stays refused. */
    private void commitInTheEnd(List<Append> batch) throws SQLException {
        for (int attempt = 1;; attempt++) {
            try (var connection = dataSource.getConnection()) {
                new BatchCommit(connection).commit(batch.stream().filter(Append::isUndecided).toList());
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !StoreFaults.isDeadlock(e)) {
                    throw e;
                }
            }
        }
    }
}
