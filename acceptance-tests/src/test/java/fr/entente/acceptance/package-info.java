/** The whole platform from outside: what its users do, over HTTP and in a browser, on processes of their own. */
@NullMarked
package fr.entente.acceptance;

import org.jspecify.annotations.NullMarked;
