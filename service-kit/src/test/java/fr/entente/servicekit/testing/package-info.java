/** What the tests of the services share: callers, tokens and a key set to check them with. */
@NullMarked
package fr.entente.servicekit.testing;

import org.jspecify.annotations.NullMarked;
