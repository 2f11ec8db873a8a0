package fr.entente.servicekit.eventstore;

import java.util.Comparator;

/** A place in the feed: the transaction that wrote the event, and the event's place in the store. */
public record FeedPosition(long xid, long position) implements Comparable<FeedPosition> {

    /** Before the first event. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Comparator<FeedPosition> ORDER = Comparator.comparingLong(FeedPosition::xid)
            .thenComparingLong(FeedPosition::position);

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }

    public boolean isAfter(FeedPosition other) {
        return compareTo(other) > 0;
    }
}
