/** How old what a landlord sees may be. */
@NullMarked
package fr.entente.reportingservice.freshness;

import org.jspecify.annotations.NullMarked;
