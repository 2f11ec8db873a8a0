/** The public API as a user's browser sees it. */
@NullMarked
package fr.entente.local.api;

import org.jspecify.annotations.NullMarked;
