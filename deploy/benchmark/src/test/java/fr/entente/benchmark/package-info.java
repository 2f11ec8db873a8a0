@NullMarked
package fr.entente.benchmark;

import org.jspecify.annotations.NullMarked;
