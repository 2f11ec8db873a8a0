/** What one can ask of sites over HTTP. */
@NullMarked
package fr.entente.dossierservice.site.web;

import org.jspecify.annotations.NullMarked;
