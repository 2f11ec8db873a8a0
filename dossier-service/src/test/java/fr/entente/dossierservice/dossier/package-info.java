@NullMarked
package fr.entente.dossierservice.dossier;

import org.jspecify.annotations.NullMarked;
