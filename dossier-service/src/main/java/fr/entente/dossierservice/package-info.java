/** Schemes and their stock, requests, dossiers, and the vault of personal data. */
@NullMarked
package fr.entente.dossierservice;

import org.jspecify.annotations.NullMarked;
