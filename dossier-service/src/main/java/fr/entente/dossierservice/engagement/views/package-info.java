/** Lists and details of engagements, fed from this service's own store. */
@NullMarked
package fr.entente.dossierservice.engagement.views;

import org.jspecify.annotations.NullMarked;
