@NullMarked
package fr.entente.peers.crudoutbox;

import org.jspecify.annotations.NullMarked;
