/** What is done with an import: read it, group it, look at it, apply it. */
@NullMarked
package fr.entente.dossierservice.stock.desk;

import org.jspecify.annotations.NullMarked;
