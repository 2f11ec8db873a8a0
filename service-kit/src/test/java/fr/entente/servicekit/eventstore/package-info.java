/** The store against real servers, with an aggregate that means nothing. */
@NullMarked
package fr.entente.servicekit.eventstore;

import org.jspecify.annotations.NullMarked;
