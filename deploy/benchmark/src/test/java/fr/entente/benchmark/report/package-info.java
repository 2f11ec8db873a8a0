@NullMarked
package fr.entente.benchmark.report;

import org.jspecify.annotations.NullMarked;
