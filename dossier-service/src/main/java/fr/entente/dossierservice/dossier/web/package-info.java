/** What one can ask of dossiers over HTTP. */
@NullMarked
package fr.entente.dossierservice.dossier.web;

import org.jspecify.annotations.NullMarked;
