package fr.entente.servicekit.post;

import java.time.Duration;
import java.util.Optional;

/**
 * Letters that wait. Whoever sends one claims it first: where he ends in the middle, another sends it later. What is
 * told of a claimed letter holds whoever has the claim by then, and may be told again.
 */
public interface Outbox<L> {

    /** The next one that may be sent now; nobody else gets it for so long. */
    Optional<L> claim(Duration hold);

    /** It is claimed no more, also where the claim had run out and somebody else is sending it just now. */
    void sent(L letter);

    /**
     * It may be claimed again after {@code retry}, twice as long with each attempt and an hour at most; never where
     * it was sent.
     */
    void failed(L letter, Duration retry);

    /** Claimed no more where it has waited longer than that; whether it is given up by this call. */
    boolean isGivenUp(L letter, Duration patience);

    /** How many seconds the first of them has waited; 0 where none waits. */
    double waiting();
}
