package fr.entente.servicekit.simulation;

/** A promise is broken. An error, so that nothing that recovers from faults recovers from this. */
public final class Violation extends Error {

    private static final long serialVersionUID = 1;

    public Violation(String message) {
        super(message, null, false, true);
    }
}
