@NullMarked
package fr.entente.dossierservice.stock.files;

import org.jspecify.annotations.NullMarked;
