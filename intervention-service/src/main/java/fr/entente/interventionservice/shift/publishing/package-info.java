/** The published form of what is stored about shifts. */
@NullMarked
package fr.entente.interventionservice.shift.publishing;

import org.jspecify.annotations.NullMarked;
