/** The same work as Axon's reference guide would have it done, on its own JPA event store. */
@NullMarked
package fr.entente.peers.stockaxon;

import org.jspecify.annotations.NullMarked;
