/** What a row of figures says and what it does not: medians, bootstrap bounds, goals. */
@NullMarked
package fr.entente.benchmark.statistics;

import org.jspecify.annotations.NullMarked;
