/** The clients' journal: what was asked and answered. */
@NullMarked
package fr.entente.checker.journal;

import org.jspecify.annotations.NullMarked;
