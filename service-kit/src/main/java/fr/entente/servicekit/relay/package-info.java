/** From the store to Kafka: everything, in order, at least once, never skipping. */
@NullMarked
package fr.entente.servicekit.relay;

import org.jspecify.annotations.NullMarked;
