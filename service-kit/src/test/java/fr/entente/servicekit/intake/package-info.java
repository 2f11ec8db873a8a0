@NullMarked
package fr.entente.servicekit.intake;

import org.jspecify.annotations.NullMarked;
