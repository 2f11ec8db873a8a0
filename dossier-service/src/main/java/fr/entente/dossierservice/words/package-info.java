/** Ids and code lists that schemes, sites, requests and dossiers share. Codes are never renamed and never reused. */
@NullMarked
package fr.entente.dossierservice.words;

import org.jspecify.annotations.NullMarked;
