@NullMarked
package fr.entente.benchmark.load;

import org.jspecify.annotations.NullMarked;
