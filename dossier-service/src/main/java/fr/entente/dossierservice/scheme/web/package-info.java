/** What one can ask of schemes over HTTP. */
@NullMarked
package fr.entente.dossierservice.scheme.web;

import org.jspecify.annotations.NullMarked;
