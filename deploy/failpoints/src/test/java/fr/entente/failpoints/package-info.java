@NullMarked
package fr.entente.failpoints;

import org.jspecify.annotations.NullMarked;
