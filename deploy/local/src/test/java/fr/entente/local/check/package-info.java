@NullMarked
package fr.entente.local.check;

import org.jspecify.annotations.NullMarked;
