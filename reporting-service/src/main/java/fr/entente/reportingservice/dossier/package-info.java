/** Dossiers as far as dashboards need them: their entries in order, and what each adds to which day. */
@NullMarked
package fr.entente.reportingservice.dossier;

import org.jspecify.annotations.NullMarked;
