/** What the tests of this service share. */
@NullMarked
package fr.entente.interventionservice.testing;

import org.jspecify.annotations.NullMarked;
