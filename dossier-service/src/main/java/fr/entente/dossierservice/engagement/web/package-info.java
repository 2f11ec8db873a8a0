/** What one can ask of engagements over HTTP. */
@NullMarked
package fr.entente.dossierservice.engagement.web;

import org.jspecify.annotations.NullMarked;
