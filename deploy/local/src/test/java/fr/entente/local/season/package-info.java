@NullMarked
package fr.entente.local.season;

import org.jspecify.annotations.NullMarked;
