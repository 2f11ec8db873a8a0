package fr.entente.servicekit.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a service does with the records of the topics it reads. Its statements set state; they run in one keeper
 * transaction together with the position, so every fact counts exactly once.
 */
public interface Intake<F> {

    /** Its positions and its consumer group are kept under this name. */
    String name();

    Set<String> topics();

    /** Empty for a type it does not use. What it throws parks the record and what follows for its subject. */
    Optional<F> read(Incoming record);

    /** In the order of each subject; called again with fewer facts when one of them fails. */
    void apply(List<Taken<F>> facts);

    /**
     * A store behind its topics was turned back to an earlier moment, and what was taken in may hold what that store no
     * longer does. Empties the tables, in one keeper transaction; everything is then taken in again from the beginning.
     * Where others must read on meanwhile it throws, and the loop stands still.
     */
    void forget();

    /** Tells others of what is now visible. A failure here is logged and undoes nothing. */
    default void afterCommit(List<Taken<F>> facts) {}
}
