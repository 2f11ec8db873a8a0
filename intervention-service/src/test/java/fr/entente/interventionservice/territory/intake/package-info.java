@NullMarked
package fr.entente.interventionservice.territory.intake;

import org.jspecify.annotations.NullMarked;
