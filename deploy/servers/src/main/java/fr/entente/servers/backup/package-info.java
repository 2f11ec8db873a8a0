/** Backups of a whole PostgreSQL cluster while it works, and its restoration, to its latest or to an earlier moment. */
@NullMarked
package fr.entente.servers.backup;

import org.jspecify.annotations.NullMarked;
