/** A season of mediators' work, drawn from a seed and played through the public API. */
@NullMarked
package fr.entente.local.season;

import org.jspecify.annotations.NullMarked;
