/** Lists and details of requests, fed from this service's own store. */
@NullMarked
package fr.entente.dossierservice.request.views;

import org.jspecify.annotations.NullMarked;
