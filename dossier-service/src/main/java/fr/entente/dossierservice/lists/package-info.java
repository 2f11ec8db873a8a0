/** Lists that are filtered, sorted and paged by a cursor. */
@NullMarked
package fr.entente.dossierservice.lists;

import org.jspecify.annotations.NullMarked;
