@NullMarked
package fr.entente.interventionservice.shift.publishing;

import org.jspecify.annotations.NullMarked;
