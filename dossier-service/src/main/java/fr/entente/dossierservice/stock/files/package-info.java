/** The forms in which a landlord's file comes in. */
@NullMarked
package fr.entente.dossierservice.stock.files;

import org.jspecify.annotations.NullMarked;
