/**
 * A Java agent that stops a service at a named step or seeds a known defect; asked for by files, so that no restart is
 * needed.
 */
@NullMarked
package fr.entente.failpoints;

import org.jspecify.annotations.NullMarked;
