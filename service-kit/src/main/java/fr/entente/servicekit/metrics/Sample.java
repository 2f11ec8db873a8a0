package fr.entente.servicekit.metrics;

/** A look at the database whose result is shown until the next one: a scrape never reads the database itself. */
public interface Sample {

    /** Names it in the age of its result. */
    String name();

    /** On the sampler's thread; what it throws leaves the last result in place, whose age grows. */
    void take();
}
