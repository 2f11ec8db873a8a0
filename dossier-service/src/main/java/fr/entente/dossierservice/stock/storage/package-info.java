/** What is kept of an import: the counts of its buildings and what the landlord said of them. */
@NullMarked
package fr.entente.dossierservice.stock.storage;

import org.jspecify.annotations.NullMarked;
