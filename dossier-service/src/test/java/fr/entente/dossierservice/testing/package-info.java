/** What the tests of this service share. */
@NullMarked
package fr.entente.dossierservice.testing;

import org.jspecify.annotations.NullMarked;
