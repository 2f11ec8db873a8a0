@NullMarked
package fr.entente.peers.stockaxon;

import org.jspecify.annotations.NullMarked;
