/** The cells dashboards read: sums by landlord and day, and by landlord and month, recomputed from the facts they sum up. */
@NullMarked
package fr.entente.reportingservice.cells;

import org.jspecify.annotations.NullMarked;
