/** The event stores: what is true. */
@NullMarked
package fr.entente.checker.store;

import org.jspecify.annotations.NullMarked;
