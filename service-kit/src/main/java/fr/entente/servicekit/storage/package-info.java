/** Statements over many rows at once. */
@NullMarked
package fr.entente.servicekit.storage;

import org.jspecify.annotations.NullMarked;
