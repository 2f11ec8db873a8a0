/** The work that is asked for, and those who ask for it. */
@NullMarked
package fr.entente.benchmark.load;

import org.jspecify.annotations.NullMarked;
