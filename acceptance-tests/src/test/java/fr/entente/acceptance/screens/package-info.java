/** What people do in a real browser, in French and in English. */
@NullMarked
package fr.entente.acceptance.screens;

import org.jspecify.annotations.NullMarked;
