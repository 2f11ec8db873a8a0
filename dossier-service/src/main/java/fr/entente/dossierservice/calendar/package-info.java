/** Days and instants as they may come in. */
@NullMarked
package fr.entente.dossierservice.calendar;

import org.jspecify.annotations.NullMarked;
