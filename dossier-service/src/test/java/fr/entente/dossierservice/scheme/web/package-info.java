@NullMarked
package fr.entente.dossierservice.scheme.web;

import org.jspecify.annotations.NullMarked;
