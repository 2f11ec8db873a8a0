package fr.entente.dossierservice.request;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.MediatorId;

/**
 * Who answers for a request, and who is asked to.
 *
 * @param pending the hand-over that waits for its answer, if one does
 */
public record Charge(@Nullable MediatorId owner, @Nullable Handover pending) {

    static final Charge NONE = new Charge(null, null);

    /** What a colleague has is handed over by him, or taken over by who manages them. */
    void mustAllowTaking(MediatorId wanted, boolean takesOver) {
        if (wanted.equals(owner)) {
            throw new RequestRejection.AlreadyTheirs();
        }
        if (owner != null && !takesOver) {
            throw new RequestRejection.Owned();
        }
    }

    /** Nobody answers in a colleague's place but who manages them; where nobody answers for it, anybody may. */
    void mustAllowAnswering(@Nullable MediatorId by) {
        if (owner != null && by != null && !by.equals(owner)) {
            throw new RequestRejection.Owned();
        }
    }

    /** A manager always finds somebody else. */
    void mustAllowTakingBy(@Nullable MediatorId mediator) {
        if (mediator != null) {
            mustAllowTaking(mediator, false);
        }
    }

    Handover mustAllowHandover(@Nullable MediatorId by, MediatorId to) {
        MediatorId from = mustAllowProposal(by);
        if (to.equals(from)) {
            throw new RequestRejection.AlreadyTheirs();
        }
        return new Handover(from, to);
    }

    /** Answers who hands over. */
    MediatorId mustAllowProposal(@Nullable MediatorId by) {
        if (owner == null || (by != null && !by.equals(owner))) {
            throw new RequestRejection.NotTheirs();
        }
        if (pending != null) {
            throw new RequestRejection.HandoverPending();
        }
        return owner;
    }

    /** Only whoever is asked accepts; the one who hands over, or a manager, may take it back. */
    Handover mustAllowAnswer(@Nullable MediatorId by, boolean accepted) {
        if (pending == null) {
            throw new RequestRejection.NoHandover();
        }
        boolean mayTakeBack = by == null || by.equals(pending.from());
        if (!pending.to().equals(by) && (accepted || !mayTakeBack)) {
            throw new RequestRejection.NoHandover();
        }
        return pending;
    }

    /** Who was asked before is asked no longer. */
    Charge takenBy(MediatorId mediator) {
        return new Charge(mediator, null);
    }

    Charge asked(Handover proposed) {
        return new Charge(owner, proposed);
    }

    Charge answered(Handover answered, boolean accepted) {
        return new Charge(accepted ? answered.to() : owner, null);
    }
}
