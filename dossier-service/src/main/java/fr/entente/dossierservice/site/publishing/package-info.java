/** The published form of what is stored about sites. */
@NullMarked
package fr.entente.dossierservice.site.publishing;

import org.jspecify.annotations.NullMarked;
