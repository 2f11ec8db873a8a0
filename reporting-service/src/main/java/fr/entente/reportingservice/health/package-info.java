/** Whether the loops of this service go on. */
@NullMarked
package fr.entente.reportingservice.health;

import org.jspecify.annotations.NullMarked;
