/** The read model, table by table, beside a fold of the events. */
@NullMarked
package fr.entente.checker.readmodel;

import org.jspecify.annotations.NullMarked;
