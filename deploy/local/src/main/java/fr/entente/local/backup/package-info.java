/** Backups of a local run and their restoration, from the command line. */
@NullMarked
package fr.entente.local.backup;

import org.jspecify.annotations.NullMarked;
