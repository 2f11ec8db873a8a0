@NullMarked
package fr.entente.dossierservice.dossier.publishing;

import org.jspecify.annotations.NullMarked;
