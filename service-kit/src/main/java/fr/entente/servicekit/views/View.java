package fr.entente.servicekit.views;

import java.util.List;

/**
 * A view of this service's own store. It sets state and never increments, so that it may be fed again from the start;
 * it is called in one keeper transaction, in store order, and reads no rows but its own.
 */
public interface View<E> {

    /** The sealed family it wants; it gets every event of it. */
    Class<E> family();

    /** Its place in the feed is kept under this name: another name starts again from the first event. */
    String name();

    void apply(Recorded<E> recorded);

    /** All of one page, for a view that writes many rows at once. */
    default void apply(List<Recorded<E>> page) {
        page.forEach(this::apply);
    }
}
