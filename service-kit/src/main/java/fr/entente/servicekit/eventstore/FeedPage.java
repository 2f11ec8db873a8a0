package fr.entente.servicekit.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The next events in commit order.
 *
 * @param complete false when more is committed already: the page was full, or an older transaction is still open
 * @param hidden when the first event was recorded that waits behind a transaction still open
 */
public record FeedPage(List<StoredEvent> events, boolean complete, @Nullable Instant hidden) {

    /** A page on the way from the store, row by row in the feed's order. */
    public static final class Filling {

        private final List<StoredEvent> events = new ArrayList<>();
        private final int limit;
        private @Nullable Instant hidden;

        public Filling(int limit) {
            this.limit = limit;
        }

        /** False where the page ends: the transaction of this event is not settled, something may come before it. */
        public boolean add(StoredEvent event, boolean settled) {
            if (settled) {
                events.add(event);
            } else {
                hidden = event.recordedAt();
            }
            return settled;
        }

        public FeedPage filled() {
            return new FeedPage(events, hidden == null && events.size() < limit, hidden);
        }
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Where to go on; only of a page that holds events. */
    public FeedPosition end() {
        return events.getLast().position();
    }
}
