@NullMarked
package fr.entente.interventionservice.intervention.publishing;

import org.jspecify.annotations.NullMarked;
