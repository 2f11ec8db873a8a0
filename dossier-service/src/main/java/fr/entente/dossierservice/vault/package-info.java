/**
 * What was told in confidence: who the parties of a dossier are, and notes. Sealed with a key for each person and each
 * dossier, these with a master key from outside; without it nothing is shown or written, and everything else goes on.
 */
@NullMarked
package fr.entente.dossierservice.vault;

import org.jspecify.annotations.NullMarked;
