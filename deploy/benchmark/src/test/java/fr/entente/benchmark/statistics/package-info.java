@NullMarked
package fr.entente.benchmark.statistics;

import org.jspecify.annotations.NullMarked;
