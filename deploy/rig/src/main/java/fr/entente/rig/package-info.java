/** A whole platform on one machine whose every process and every line can be hurt on its own. */
@NullMarked
package fr.entente.rig;

import org.jspecify.annotations.NullMarked;
