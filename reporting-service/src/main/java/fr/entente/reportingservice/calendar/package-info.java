/** The days and hours in which figures are counted. */
@NullMarked
package fr.entente.reportingservice.calendar;

import org.jspecify.annotations.NullMarked;
