/** What is due, read from the views of requests and dossiers. */
@NullMarked
package fr.entente.dossierservice.due.views;

import org.jspecify.annotations.NullMarked;
