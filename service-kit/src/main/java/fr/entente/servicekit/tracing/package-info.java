/** The trace a fact belongs to, from the request that caused it to the dashboard that shows it. */
@NullMarked
package fr.entente.servicekit.tracing;

import org.jspecify.annotations.NullMarked;
