/** Each invariant of the platform, one class each. */
@NullMarked
package fr.entente.checker.invariant;

import org.jspecify.annotations.NullMarked;
