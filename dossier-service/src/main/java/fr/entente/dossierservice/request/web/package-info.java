/** What one can ask of requests over HTTP. */
@NullMarked
package fr.entente.dossierservice.request.web;

import org.jspecify.annotations.NullMarked;
