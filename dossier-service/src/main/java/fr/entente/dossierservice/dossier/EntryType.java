package fr.entente.dossierservice.dossier;

import static fr.entente.dossierservice.dossier.Audience.EVERYBODY;
import static fr.entente.dossierservice.dossier.Audience.OPERATOR;

/** What an entry of a dossier's story tells, and to whom. */
public enum EntryType {
    OPENED(EVERYBODY),
    FOUND_ADMISSIBLE(EVERYBODY),
    FOUND_INADMISSIBLE(OPERATOR),
    HANDOVER_PROPOSED(OPERATOR),
    HANDOVER_ANSWERED(OPERATOR),
    MEDIATOR_ASSIGNED(OPERATOR),
    PARTY_ADDED(OPERATOR),
    NOTE_TAKEN(OPERATOR),
    CONSENT_GIVEN(OPERATOR),
    CONSENT_WITHDRAWN(OPERATOR),
    MEETING(EVERYBODY),
    AGREEMENT_REACHED(EVERYBODY),
    AGREEMENT_FOLLOWED_UP(EVERYBODY),
    SIDE_INFORMED(EVERYBODY),
    SUPPORT_GIVEN(OPERATOR),
    INQUIRY_MADE(OPERATOR),
    SUSPENDED(EVERYBODY),
    RESUMED(EVERYBODY),
    STEP_REACHED(EVERYBODY),
    STEP_PASSED(EVERYBODY),
    ORIENTATION_MADE(EVERYBODY),
    ORIENTATION_ANSWERED(EVERYBODY),
    CLOSED(EVERYBODY),
    RECURRENCE_CHECKED(EVERYBODY),
    REOPENED(EVERYBODY),
    LINKED(EVERYBODY);

    private final Audience audience;

    EntryType(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }
}
