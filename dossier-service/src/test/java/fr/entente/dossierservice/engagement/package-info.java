@NullMarked
package fr.entente.dossierservice.engagement;

import org.jspecify.annotations.NullMarked;
