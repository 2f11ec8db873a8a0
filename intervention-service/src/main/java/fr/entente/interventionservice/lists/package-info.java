/** What every list of this service is read with. */
@NullMarked
package fr.entente.interventionservice.lists;

import org.jspecify.annotations.NullMarked;
