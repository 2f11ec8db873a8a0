@NullMarked
package fr.entente.dossierservice.engagement.publishing;

import org.jspecify.annotations.NullMarked;
