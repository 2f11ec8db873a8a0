/** What a period looked like: each indicator defined once, its figures read from cells. */
@NullMarked
package fr.entente.reportingservice.dashboard;

import org.jspecify.annotations.NullMarked;
