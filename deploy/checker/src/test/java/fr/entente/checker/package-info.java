@NullMarked
package fr.entente.checker;

import org.jspecify.annotations.NullMarked;
