@NullMarked
package fr.entente.interventionservice.shift;

import org.jspecify.annotations.NullMarked;
