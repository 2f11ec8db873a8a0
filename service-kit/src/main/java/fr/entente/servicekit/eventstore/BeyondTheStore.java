package fr.entente.servicekit.eventstore;

/** A reader of the feed has come further than the store reaches: part of this database was lost or turned back. */
public final class BeyondTheStore extends RuntimeException {

    BeyondTheStore(String reader, FeedPosition place) {
        super(("Reader %s stands at %d/%d, beyond the last event: a part of this database was lost or turned back."
                + " Restore all of it from one backup (docs/operating.md, Restore).")
                .formatted(reader, place.xid(), place.position()), null, false, false);
    }
}
