@NullMarked
package fr.entente.dossierservice.scheme.publishing;

import org.jspecify.annotations.NullMarked;
