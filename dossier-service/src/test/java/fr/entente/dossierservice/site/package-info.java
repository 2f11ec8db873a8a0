@NullMarked
package fr.entente.dossierservice.site;

import org.jspecify.annotations.NullMarked;
