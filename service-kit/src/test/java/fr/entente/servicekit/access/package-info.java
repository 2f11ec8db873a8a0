@NullMarked
package fr.entente.servicekit.access;

import org.jspecify.annotations.NullMarked;
