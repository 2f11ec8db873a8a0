/** What Kafka tells about the territory, read and kept. */
@NullMarked
package fr.entente.interventionservice.territory.intake;

import org.jspecify.annotations.NullMarked;
