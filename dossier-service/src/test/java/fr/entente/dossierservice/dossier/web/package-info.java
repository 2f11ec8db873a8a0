@NullMarked
package fr.entente.dossierservice.dossier.web;

import org.jspecify.annotations.NullMarked;
