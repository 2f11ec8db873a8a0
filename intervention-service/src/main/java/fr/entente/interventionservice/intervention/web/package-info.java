/** What one can ask of interventions over HTTP. */
@NullMarked
package fr.entente.interventionservice.intervention.web;

import org.jspecify.annotations.NullMarked;
