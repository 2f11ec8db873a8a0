@NullMarked
package fr.entente.dossierservice.stock;

import org.jspecify.annotations.NullMarked;
