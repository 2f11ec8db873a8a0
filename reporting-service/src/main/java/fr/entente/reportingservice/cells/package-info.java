/**
 * The cells dashboards read: sums by landlord and day, and by landlord and month, kept equal to what their facts add up
 * to.
 */
@NullMarked
package fr.entente.reportingservice.cells;

import org.jspecify.annotations.NullMarked;
