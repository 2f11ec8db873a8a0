/**
 * A scheme is one undertaking of several landlords: its members, its coordinator and the operator's contract, each with
 * the days on which it held. History is added to, never rewritten.
 */
@NullMarked
package fr.entente.dossierservice.scheme;

import org.jspecify.annotations.NullMarked;
