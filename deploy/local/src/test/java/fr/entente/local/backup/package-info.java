@NullMarked
package fr.entente.local.backup;

import org.jspecify.annotations.NullMarked;
