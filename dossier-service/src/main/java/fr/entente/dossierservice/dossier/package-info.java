/**
 * A dossier is a conflict followed through four steps until it is closed, and asked after at three and at six months.
 * It belongs to the landlord that owned the site on the day it was opened.
 */
@NullMarked
package fr.entente.dossierservice.dossier;

import org.jspecify.annotations.NullMarked;
