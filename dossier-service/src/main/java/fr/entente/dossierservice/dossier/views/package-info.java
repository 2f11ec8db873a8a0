/** Lists and details of dossiers, fed from this service's own store. */
@NullMarked
package fr.entente.dossierservice.dossier.views;

import org.jspecify.annotations.NullMarked;
