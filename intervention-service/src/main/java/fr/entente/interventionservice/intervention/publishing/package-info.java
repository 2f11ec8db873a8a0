/** The published form of what is stored about interventions. */
@NullMarked
package fr.entente.interventionservice.intervention.publishing;

import org.jspecify.annotations.NullMarked;
