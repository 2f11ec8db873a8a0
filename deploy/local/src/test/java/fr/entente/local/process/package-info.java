@NullMarked
package fr.entente.local.process;

import org.jspecify.annotations.NullMarked;
