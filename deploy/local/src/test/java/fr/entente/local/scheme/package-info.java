@NullMarked
package fr.entente.local.scheme;

import org.jspecify.annotations.NullMarked;
