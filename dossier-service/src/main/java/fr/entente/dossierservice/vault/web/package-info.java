/** How the vault's no is answered. */
@NullMarked
package fr.entente.dossierservice.vault.web;

import org.jspecify.annotations.NullMarked;
