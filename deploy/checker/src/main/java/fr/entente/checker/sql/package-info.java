/** Reading databases without changing anything in them. */
@NullMarked
package fr.entente.checker.sql;

import org.jspecify.annotations.NullMarked;
