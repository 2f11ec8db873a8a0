/** Commands decide, events are kept: Axon on one PostgreSQL table with group commit and a gap-safe feed. */
@NullMarked
package fr.entente.servicekit.eventstore;

import org.jspecify.annotations.NullMarked;
