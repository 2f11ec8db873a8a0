/** From the published events of the other services to this service's own facts, a batch at a time. */
@NullMarked
package fr.entente.reportingservice.intake;

import org.jspecify.annotations.NullMarked;
