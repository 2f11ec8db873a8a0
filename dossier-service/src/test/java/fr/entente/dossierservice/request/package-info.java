@NullMarked
package fr.entente.dossierservice.request;

import org.jspecify.annotations.NullMarked;
