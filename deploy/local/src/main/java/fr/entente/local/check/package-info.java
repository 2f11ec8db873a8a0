/** What was sent, kept in a journal, and the proof that the dashboards say the same. */
@NullMarked
package fr.entente.local.check;

import org.jspecify.annotations.NullMarked;
