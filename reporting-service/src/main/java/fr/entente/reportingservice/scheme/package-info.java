/** Schemes, their members, contract and sites as far as dashboards need them, with the dates from which they hold. */
@NullMarked
package fr.entente.reportingservice.scheme;

import org.jspecify.annotations.NullMarked;
