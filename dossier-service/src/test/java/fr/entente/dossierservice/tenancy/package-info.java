@NullMarked
package fr.entente.dossierservice.tenancy;

import org.jspecify.annotations.NullMarked;
