/** Evenings as screens show them, and their reports, fed from this service's own store. */
@NullMarked
package fr.entente.interventionservice.shift.views;

import org.jspecify.annotations.NullMarked;
