/** Checks a running platform against its promises: reads what it wrote, folds it anew, and says where they differ. */
@NullMarked
package fr.entente.checker;

import org.jspecify.annotations.NullMarked;
