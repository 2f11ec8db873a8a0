/** Statements over many rows at once. */
@NullMarked
package fr.entente.reportingservice.storage;

import org.jspecify.annotations.NullMarked;
