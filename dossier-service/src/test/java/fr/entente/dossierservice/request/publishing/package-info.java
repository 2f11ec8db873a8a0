@NullMarked
package fr.entente.dossierservice.request.publishing;

import org.jspecify.annotations.NullMarked;
