/**
 * Ids and codes that more than one thing of this service uses. Codes are never renamed and never reused: a phone that
 * was without network still sends those it knew.
 */
@NullMarked
package fr.entente.interventionservice.words;

import org.jspecify.annotations.NullMarked;
