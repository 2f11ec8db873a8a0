/**
 * An engagement is one-off work outside the standing contract: a day, a week or a month on some sites, with hours of
 * its own and a report of its own. It ends by itself; whatever happened on its sites in its days belongs to it.
 */
@NullMarked
package fr.entente.dossierservice.engagement;

import org.jspecify.annotations.NullMarked;
