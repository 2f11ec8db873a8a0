/** Lists and details of sites, fed from this service's own store. */
@NullMarked
package fr.entente.dossierservice.site.views;

import org.jspecify.annotations.NullMarked;
