package fr.entente.servicekit.post;

import java.time.Duration;
import java.util.Optional;

/** Letters that wait. Whoever sends one claims it first: where he ends in the middle, another sends it later. */
public interface Outbox<L> {

    /** The next one that may be sent now; nobody else gets it for as long as {@code retry}, doubled with each attempt. */
    Optional<L> claim(Duration retry);

    void sent(L letter);

    /** How many seconds the first of them has waited; 0 where none waits. */
    double waiting();
}
