/** What is due, by mail: on each morning that is worked, to those who chose an address and have something to do. */
@NullMarked
package fr.entente.dossierservice.due.letters;

import org.jspecify.annotations.NullMarked;
