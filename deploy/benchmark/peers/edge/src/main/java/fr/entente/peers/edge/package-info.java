/** What every peer shows to the outside, so that one load generator and one checker serve them all. */
@NullMarked
package fr.entente.peers.edge;

import org.jspecify.annotations.NullMarked;
