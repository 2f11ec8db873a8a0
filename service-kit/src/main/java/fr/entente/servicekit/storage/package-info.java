/** Statements over many rows at once, and what stands for content that is compared. */
@NullMarked
package fr.entente.servicekit.storage;

import org.jspecify.annotations.NullMarked;
