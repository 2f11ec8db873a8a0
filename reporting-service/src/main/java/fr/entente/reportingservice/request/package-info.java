/** Requests as far as dashboards need them: one row each, however its facts arrive. */
@NullMarked
package fr.entente.reportingservice.request;

import org.jspecify.annotations.NullMarked;
