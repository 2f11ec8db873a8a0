/** Views against real servers. */
@NullMarked
package fr.entente.servicekit.views;

import org.jspecify.annotations.NullMarked;
