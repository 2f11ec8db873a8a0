/** One-off engagements, and the report of each: a view of the facts on its sites in its days. */
@NullMarked
package fr.entente.reportingservice.engagement;

import org.jspecify.annotations.NullMarked;
