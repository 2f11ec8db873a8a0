/** The whole platform from outside: scenario, browser, faults, tenancy. */
@NullMarked
package fr.entente.acceptance;

import org.jspecify.annotations.NullMarked;
