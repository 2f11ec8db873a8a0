package fr.entente.servicekit.eventstore;

/** The store was restored from another cluster and has not been restamped. */
final class ForeignStamps extends RuntimeException {

    static final String CURE = """
            Start this service once with --entente.store.restamp=true; it needs the owner's login that migrations use.""";

    ForeignStamps() {
        super("The events carry transaction ids of another database cluster (was this one restored from a dump?)"
                + " and the feed would wait for them for ever. " + CURE);
    }
}
