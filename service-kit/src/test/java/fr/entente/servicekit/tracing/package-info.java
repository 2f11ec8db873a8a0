@NullMarked
package fr.entente.servicekit.tracing;

import org.jspecify.annotations.NullMarked;
