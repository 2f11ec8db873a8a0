/**
 * The whole platform under fire: every fault of the catalogue, injected while people work, and checked from outside.
 */
@NullMarked
package fr.entente.acceptance.faults;

import org.jspecify.annotations.NullMarked;
