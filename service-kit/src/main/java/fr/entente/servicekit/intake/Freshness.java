package fr.entente.servicekit.intake;

import java.time.Instant;

/** How fresh the tables of an intake are. */
public interface Freshness {

    /**
     * Everything any source committed before this moment has been taken in. {@link Instant#EPOCH} as long as a topic's
     * source was never heard of.
     */
    Instant asOf();
}
