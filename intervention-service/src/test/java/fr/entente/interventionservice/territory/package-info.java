@NullMarked
package fr.entente.interventionservice.territory;

import org.jspecify.annotations.NullMarked;
