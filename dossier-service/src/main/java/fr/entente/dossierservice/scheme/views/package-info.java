/** Lists and details of schemes, fed from this service's own store. */
@NullMarked
package fr.entente.dossierservice.scheme.views;

import org.jspecify.annotations.NullMarked;
