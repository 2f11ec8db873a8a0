/** The dashboards over HTTP. */
@NullMarked
package fr.entente.reportingservice.dashboard.web;

import org.jspecify.annotations.NullMarked;
