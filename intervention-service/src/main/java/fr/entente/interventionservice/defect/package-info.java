/**
 * A technical defect is something broken or dirty that a mediator finds on a round. It goes to the landlord that owned
 * the site on that day, which acknowledges, plans, repairs or refuses it; what was reported twice is merged into the
 * earlier report, and what was reported by mistake is withdrawn by whoever did. It names nobody and has no free text.
 */
@NullMarked
package fr.entente.interventionservice.defect;

import org.jspecify.annotations.NullMarked;
