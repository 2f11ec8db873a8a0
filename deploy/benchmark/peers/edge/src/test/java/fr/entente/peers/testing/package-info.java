/** The proof that a peer does the same work, item by item; each peer runs it. */
@NullMarked
package fr.entente.peers.testing;

import org.jspecify.annotations.NullMarked;
