/**
 * The same work as a team without event sourcing would do it: rows, an audit table and an outbox in one transaction.
 */
@NullMarked
package fr.entente.peers.crudoutbox;

import org.jspecify.annotations.NullMarked;
