package fr.entente.servicekit.views;

import java.time.Duration;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.eventstore.FeedSignal;

/** Asks the positions that are saved with the rows, so that it is right for every instance and during a rebuild. */
final class StoredViewProgress implements ViewProgress {

    /** What another instance applied is noticed this late. */
    private static final Duration GLANCE = Duration.ofMillis(20);

    private static final String REACHED = """
            select count(*)
              from event e join feed_position p on (p.xid, p.position) >= (e.xid, e.position)
             where e.aggregate_id = :id and e.version = :version and p.reader in (:readers)""";

    private final JdbcClient jdbc;
    private final List<String> readers;
    private final FeedSignal applied;

    StoredViewProgress(JdbcClient jdbc, List<String> readers, FeedSignal applied) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.applied = applied;
    }

    @Override
    public boolean await(String aggregateId, long version, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = applied.count();
            if (hasReached(aggregateId, version)) {
                return true;
            }
            if (System.nanoTime() >= end || !waited(seen)) {
                return false;
            }
        }
    }

    private boolean waited(long seen) {
        try {
            applied.await(seen, GLANCE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean hasReached(String aggregateId, long version) {
        return jdbc.sql(REACHED)
                .param("id", aggregateId)
                .param("version", version)
                .param("readers", readers)
                .query(Long.class)
                .single() == readers.size();
    }
}
