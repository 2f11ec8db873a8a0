/** The published form of what is stored about dossiers. */
@NullMarked
package fr.entente.dossierservice.dossier.publishing;

import org.jspecify.annotations.NullMarked;
