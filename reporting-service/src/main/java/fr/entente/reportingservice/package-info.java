/** Projections, dashboards, reports and live updates, fed from Kafka. */
@NullMarked
package fr.entente.reportingservice;

import org.jspecify.annotations.NullMarked;
