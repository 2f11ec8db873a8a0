package fr.entente.dossierservice.dossier;

import static fr.entente.dossierservice.dossier.Audience.EVERYBODY;
import static fr.entente.dossierservice.dossier.Audience.OPERATOR;

/** What an entry of a dossier's story tells, and to whom. */
public enum EntryType {
    OPENED(EVERYBODY),
    MEDIATOR_ASSIGNED(OPERATOR),
    PARTY_ADDED(OPERATOR),
    NOTE_TAKEN(OPERATOR),
    CONSENT_GIVEN(EVERYBODY),
    CONSENT_WITHDRAWN(EVERYBODY),
    MEETING(EVERYBODY),
    STEP_REACHED(EVERYBODY),
    STEP_PASSED(EVERYBODY),
    ORIENTATION_MADE(EVERYBODY),
    CLOSED(EVERYBODY),
    RECURRENCE_CHECKED(EVERYBODY),
    REOPENED(EVERYBODY);

    private final Audience audience;

    EntryType(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }
}
