/** What operators see of interventions. */
@NullMarked
package fr.entente.interventionservice.intervention.metrics;

import org.jspecify.annotations.NullMarked;
