/** The two schemes as data: what is published and what is invented. */
@NullMarked
package fr.entente.local.scheme;

import org.jspecify.annotations.NullMarked;
