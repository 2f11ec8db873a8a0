@NullMarked
package fr.entente.dossierservice.site.web;

import org.jspecify.annotations.NullMarked;
