/** Links by which a partner without an account answers one orientation. */
@NullMarked
package fr.entente.dossierservice.dossier.links;

import org.jspecify.annotations.NullMarked;
