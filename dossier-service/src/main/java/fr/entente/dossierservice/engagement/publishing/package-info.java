/** The published form of what is stored about engagements. */
@NullMarked
package fr.entente.dossierservice.engagement.publishing;

import org.jspecify.annotations.NullMarked;
