/** What operators look at is there, and says what it promises. */
@NullMarked
package fr.entente.acceptance.monitoring;

import org.jspecify.annotations.NullMarked;
