/** Reports by mail: a landlord that chose an address gets the report of each evening at its sites, once. */
@NullMarked
package fr.entente.interventionservice.shift.letters;

import org.jspecify.annotations.NullMarked;
