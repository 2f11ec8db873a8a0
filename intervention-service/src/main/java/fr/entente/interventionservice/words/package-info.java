/** Ids and codes that more than one thing of this service uses. */
@NullMarked
package fr.entente.interventionservice.words;

import org.jspecify.annotations.NullMarked;
