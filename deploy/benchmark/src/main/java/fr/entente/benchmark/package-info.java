/** Measures the platform beside its floors and peers. */
@NullMarked
package fr.entente.benchmark;

import org.jspecify.annotations.NullMarked;
