/** Interventions as far as dashboards need them: the last word on each, one row. */
@NullMarked
package fr.entente.reportingservice.intervention;

import org.jspecify.annotations.NullMarked;
