/** A site is a set of buildings of one landlord in one town. Its owner, dwellings and QPV each hold from a day on. */
@NullMarked
package fr.entente.dossierservice.site;

import org.jspecify.annotations.NullMarked;
