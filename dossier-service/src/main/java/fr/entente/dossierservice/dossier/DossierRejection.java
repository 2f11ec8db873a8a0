package fr.entente.dossierservice.dossier;

import fr.entente.dossierservice.words.DossierId;

/** Why a dossier says no. */
public abstract sealed class DossierRejection extends RuntimeException
        permits DossierRejection.Unknown, CourseRejection, MediationRejection, TeamRejection {

    DossierRejection(String message) {
        super(message, null, false, false);
    }

    /** There is no such dossier, or none that the caller may know of. */
    public static final class Unknown extends DossierRejection {

        public Unknown(DossierId dossier) {
            super(dossier + " is unknown");
        }
    }
}
