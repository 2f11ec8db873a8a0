/** The views of interventions, fed from this service's own store. */
@NullMarked
package fr.entente.interventionservice.intervention.views;

import org.jspecify.annotations.NullMarked;
