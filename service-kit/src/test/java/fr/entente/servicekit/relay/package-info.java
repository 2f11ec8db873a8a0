/** The relay against real servers. */
@NullMarked
package fr.entente.servicekit.relay;

import org.jspecify.annotations.NullMarked;
