/** Lists and details of collective actions, fed from this service's own store. */
@NullMarked
package fr.entente.interventionservice.action.views;

import org.jspecify.annotations.NullMarked;
