/** Sorting more than fits into memory. */
@NullMarked
package fr.entente.checker.sorting;

import org.jspecify.annotations.NullMarked;
