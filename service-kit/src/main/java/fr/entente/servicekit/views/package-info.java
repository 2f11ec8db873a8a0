/** Lists and details of a service's own screens, fed from its own store in store order. */
@NullMarked
package fr.entente.servicekit.views;

import org.jspecify.annotations.NullMarked;
