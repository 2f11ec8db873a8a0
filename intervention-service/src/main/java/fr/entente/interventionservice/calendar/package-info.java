/** Days and instants as they may come in. */
@NullMarked
package fr.entente.interventionservice.calendar;

import org.jspecify.annotations.NullMarked;
