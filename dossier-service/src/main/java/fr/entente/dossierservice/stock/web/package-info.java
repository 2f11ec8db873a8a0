/** What one can ask of imports over HTTP. */
@NullMarked
package fr.entente.dossierservice.stock.web;

import org.jspecify.annotations.NullMarked;
