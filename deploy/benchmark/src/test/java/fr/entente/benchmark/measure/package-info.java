@NullMarked
package fr.entente.benchmark.measure;

import org.jspecify.annotations.NullMarked;
