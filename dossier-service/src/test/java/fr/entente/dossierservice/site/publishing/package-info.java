@NullMarked
package fr.entente.dossierservice.site.publishing;

import org.jspecify.annotations.NullMarked;
