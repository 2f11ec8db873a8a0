/** The servers and the services as processes of this machine. */
@NullMarked
package fr.entente.local.process;

import org.jspecify.annotations.NullMarked;
