/** A request is somebody asking; the promise is that it gets an answer and an orientation, each once. */
@NullMarked
package fr.entente.dossierservice.request;

import org.jspecify.annotations.NullMarked;
