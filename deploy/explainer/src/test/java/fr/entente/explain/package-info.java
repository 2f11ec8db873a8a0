@NullMarked
package fr.entente.explain;

import org.jspecify.annotations.NullMarked;
