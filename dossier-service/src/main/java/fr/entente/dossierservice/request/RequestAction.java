package fr.entente.dossierservice.request;

import java.time.Instant;

/** What may be done with a request, asked with the rules that decide it. */
public enum RequestAction {
    ASSIGN,
    HAND_OVER,
    TRIAGE,
    ANSWER,
    ORIENT,
    ATTACH;

    public void mustBeAllowed(RequestProgress progress, Instant now) {
        switch (this) {
            case ASSIGN, HAND_OVER -> progress.mustAllowAssignment(now);
            case TRIAGE -> progress.mustAllowTriage(now);
            case ANSWER -> progress.mustAllowAnswer(now);
            case ORIENT -> progress.mustAllowOrientation(now);
            case ATTACH -> progress.mustAllowAttachment(now);
        }
    }
}
