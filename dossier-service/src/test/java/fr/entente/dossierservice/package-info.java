@NullMarked
package fr.entente.dossierservice;

import org.jspecify.annotations.NullMarked;
