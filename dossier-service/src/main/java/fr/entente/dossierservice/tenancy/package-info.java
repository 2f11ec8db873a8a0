/** Whose a thing is, and what a caller may therefore ask of it. */
@NullMarked
package fr.entente.dossierservice.tenancy;

import org.jspecify.annotations.NullMarked;
