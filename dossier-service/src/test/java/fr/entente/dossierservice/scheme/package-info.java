@NullMarked
package fr.entente.dossierservice.scheme;

import org.jspecify.annotations.NullMarked;
