/** From Kafka into this service's tables: every record counted once, a bad one parked, nothing skipped in silence. */
@NullMarked
package fr.entente.servicekit.intake;

import org.jspecify.annotations.NullMarked;
