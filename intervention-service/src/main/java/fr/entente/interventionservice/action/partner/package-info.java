/** The names of institutions that take part: beside the store, so that they can be changed and go away. */
@NullMarked
package fr.entente.interventionservice.action.partner;

import org.jspecify.annotations.NullMarked;
