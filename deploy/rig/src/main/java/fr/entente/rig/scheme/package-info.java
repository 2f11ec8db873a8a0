/** Invented schemes, small and large. */
@NullMarked
package fr.entente.rig.scheme;

import org.jspecify.annotations.NullMarked;
