/** Which days are worked. */
@NullMarked
package fr.entente.servicekit.calendar;

import org.jspecify.annotations.NullMarked;
