/**
 * A collective action is something residents and the operator's people do together at one or more sites, perhaps of
 * several landlords. It is planned, changed, moved or called off, and told as held with its participants, hours and
 * outcome; or told as held at once. It names nobody: participants are numbers, partners are institutions.
 */
@NullMarked
package fr.entente.interventionservice.action;

import org.jspecify.annotations.NullMarked;
