package fr.entente.servicekit.eventstore;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The next events in commit order.
 *
 * @param complete false when more is committed already: the page was full, or an older transaction is still open
 * @param hidden when the first event was recorded that waits behind a transaction still open
 */
public record FeedPage(List<StoredEvent> events, boolean complete, @Nullable Instant hidden) {

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Where to go on; only of a page that holds events. */
    public FeedPosition end() {
        return events.getLast().position();
    }
}
