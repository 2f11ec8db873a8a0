@NullMarked
package fr.entente.servers.backup;

import org.jspecify.annotations.NullMarked;
