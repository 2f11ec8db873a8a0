@NullMarked
package fr.entente.local;

import org.jspecify.annotations.NullMarked;
