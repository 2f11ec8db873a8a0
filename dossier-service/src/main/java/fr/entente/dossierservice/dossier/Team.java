package fr.entente.dossierservice.dossier;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.PartyId;

/**
 * Who follows a dossier, and who is in it; by their ids.
 *
 * @param pending the hand-over that waits for its answer, if one does
 */
record Team(Set<MediatorId> mediators, Set<PartyId> parties, @Nullable Handover pending) {

    static final Team NONE = new Team(Set.of(), Set.of(), null);

    void mustKnow(Collection<PartyId> wanted) {
        if (!parties.containsAll(wanted)) {
            throw new MediationRejection.PartyUnknown();
        }
    }

    void mustAllow(Handover wanted) {
        if (pending != null) {
            throw new TeamRejection.HandoverPending();
        }
        if (!mediators.contains(wanted.from()) || mediators.contains(wanted.to())) {
            throw new TeamRejection.NotFollowing();
        }
    }

    /** Only whoever is asked accepts; the one who hands over, or a manager, may take it back. */
    Handover mustAllowAnswer(@Nullable MediatorId by, boolean accepted) {
        if (pending == null) {
            throw new TeamRejection.NoHandover();
        }
        boolean mayTakeBack = by == null || by.equals(pending.from());
        if (!pending.to().equals(by) && (accepted || !mayTakeBack)) {
            throw new TeamRejection.NoHandover();
        }
        return pending;
    }

    Team with(MediatorId mediator) {
        return new Team(and(mediators, mediator), parties, pending);
    }

    Team with(PartyId party) {
        return new Team(mediators, and(parties, party), pending);
    }

    Team with(Handover proposed) {
        return new Team(mediators, parties, proposed);
    }

    Team after(Handover answered, boolean accepted) {
        if (!accepted) {
            return new Team(mediators, parties, null);
        }
        Set<MediatorId> left = mediators.stream().filter(one -> !one.equals(answered.from()))
                .collect(Collectors.toUnmodifiableSet());
        return new Team(and(left, answered.to()), parties, null);
    }

    private static <T> Set<T> and(Set<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
