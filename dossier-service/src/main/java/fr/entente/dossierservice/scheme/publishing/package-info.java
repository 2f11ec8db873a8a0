/** The published form of what is stored about schemes. */
@NullMarked
package fr.entente.dossierservice.scheme.publishing;

import org.jspecify.annotations.NullMarked;
