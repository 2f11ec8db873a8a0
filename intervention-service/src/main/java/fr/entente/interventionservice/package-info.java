/** Shifts, interventions, technical defects and collective actions. */
@NullMarked
package fr.entente.interventionservice;

import org.jspecify.annotations.NullMarked;
