/** What is due, over HTTP. */
@NullMarked
package fr.entente.dossierservice.due.web;

import org.jspecify.annotations.NullMarked;
