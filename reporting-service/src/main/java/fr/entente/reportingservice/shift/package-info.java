/** Shifts as far as dashboards need them: one row for each that was held. */
@NullMarked
package fr.entente.reportingservice.shift;

import org.jspecify.annotations.NullMarked;
