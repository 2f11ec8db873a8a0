package fr.entente.dossierservice.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.MediatorId;

/** What may be done with a request, and by whom, asked with the rules that decide it. */
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

    /** {@code mediator} is nobody for a manager, who may give it to somebody else or ask for the one who has it. */
    public void mustBeOpenTo(@Nullable MediatorId mediator, Charge charge) {
        switch (this) {
            case ASSIGN -> charge.mustAllowTakingBy(mediator);
            case HAND_OVER -> charge.mustAllowProposal(mediator);
            case ANSWER -> charge.mustAllowAnswering(mediator);
            case TRIAGE, ORIENT, ATTACH -> {}
        }
    }
}
