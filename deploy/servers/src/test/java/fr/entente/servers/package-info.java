@NullMarked
package fr.entente.servers;

import org.jspecify.annotations.NullMarked;
