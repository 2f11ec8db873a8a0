/**
 * A shift is an evening of a pair of mediators: planned with its sectors, started and ended by the pair, with the mood
 * of each sector and what the next pair must know. The words of that lie beside the events, which only point to them.
 */
@NullMarked
package fr.entente.interventionservice.shift;

import org.jspecify.annotations.NullMarked;
