@NullMarked
package fr.entente.dossierservice.request.web;

import org.jspecify.annotations.NullMarked;
