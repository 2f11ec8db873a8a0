@NullMarked
package fr.entente.interventionservice.intervention;

import org.jspecify.annotations.NullMarked;
