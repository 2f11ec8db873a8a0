/** JSON as far as it is compared. */
@NullMarked
package fr.entente.checker.json;

import org.jspecify.annotations.NullMarked;
