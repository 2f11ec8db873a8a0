/** The topics: what was told. */
@NullMarked
package fr.entente.checker.topic;

import org.jspecify.annotations.NullMarked;
