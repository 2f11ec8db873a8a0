/** The published form of what is stored about requests. */
@NullMarked
package fr.entente.dossierservice.request.publishing;

import org.jspecify.annotations.NullMarked;
