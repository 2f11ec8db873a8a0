@NullMarked
package fr.entente.servicekit;

import org.jspecify.annotations.NullMarked;
