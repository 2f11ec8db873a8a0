package fr.entente.servicekit.eventstore;

import java.util.List;

/**
 * The next events in commit order.
 *
 * @param complete false when more is committed already: the page was full, or an older transaction is still open
 */
public record FeedPage(List<StoredEvent> events, boolean complete) {

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Where to go on; only of a page that holds events. */
    public FeedPosition end() {
        return events.getLast().position();
    }
}
