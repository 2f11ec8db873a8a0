package fr.entente.servicekit.views;

/**
 * A view of this service's own store. It sets state and never increments, so that it may be fed again from the start;
 * it is called in one keeper transaction, in store order.
 */
public interface View<E> {

    /** The sealed family it wants; it gets every event of it. */
    Class<E> family();

    /** Its place in the feed is kept under this name: another name starts again from the first event. */
    String name();

    void apply(Recorded<E> recorded);
}
