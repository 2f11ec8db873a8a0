/** Letters to landlords that wait in tables. */
@NullMarked
package fr.entente.interventionservice.post;

import org.jspecify.annotations.NullMarked;
