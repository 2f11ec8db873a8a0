/** The table and the file that a run leaves. */
@NullMarked
package fr.entente.benchmark.report;

import org.jspecify.annotations.NullMarked;
