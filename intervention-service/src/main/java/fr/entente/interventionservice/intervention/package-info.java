/**
 * An intervention is what a mediator did, once, at a place and time; it names nobody. It belongs to the landlord that
 * owned the site on that day, and is corrected or withdrawn by later events, never edited.
 */
@NullMarked
package fr.entente.interventionservice.intervention;

import org.jspecify.annotations.NullMarked;
