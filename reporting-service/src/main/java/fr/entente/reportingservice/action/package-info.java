/**
 * Collective actions as far as dashboards need them: the last word on each that was held, one row, and a share for each
 * landlord.
 */
@NullMarked
package fr.entente.reportingservice.action;

import org.jspecify.annotations.NullMarked;
