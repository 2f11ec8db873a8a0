/** One program that runs the whole platform on one machine. */
@NullMarked
package fr.entente.local;

import org.jspecify.annotations.NullMarked;
