/**
 * The territory is this service's own copy of what others decide: whose a site is, who is a member and what is under
 * contract on which day, and which dossiers and requests there are.
 */
@NullMarked
package fr.entente.interventionservice.territory;

import org.jspecify.annotations.NullMarked;
