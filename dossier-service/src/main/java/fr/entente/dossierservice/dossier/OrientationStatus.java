package fr.entente.dossierservice.dossier;

/** What became of somebody who was sent on to a partner. */
public enum OrientationStatus {
    SENT,
    ACCEPTED,
    REFUSED,
    HANDLED,
    NO_ANSWER;

    /** A refusal and a handling are last words; before them a partner may still be heard of. */
    public boolean mayBecome(OrientationStatus next) {
        return switch (this) {
            case SENT -> next != SENT;
            case NO_ANSWER -> next != SENT && next != NO_ANSWER;
            case ACCEPTED -> next == HANDLED || next == NO_ANSWER;
            case REFUSED, HANDLED -> false;
        };
    }
}
