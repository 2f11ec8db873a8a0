/**
 * What is due or overdue, and whose it is; it follows from what happened and from the day, so that nothing can be
 * forgotten.
 */
@NullMarked
package fr.entente.dossierservice.due;

import org.jspecify.annotations.NullMarked;
