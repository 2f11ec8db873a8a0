/** A real PostgreSQL and a real Kafka, started by the program that needs them. */
@NullMarked
package fr.entente.servers;

import org.jspecify.annotations.NullMarked;
