/** The published form of what happened to collective actions. */
@NullMarked
package fr.entente.interventionservice.action.publishing;

import org.jspecify.annotations.NullMarked;
