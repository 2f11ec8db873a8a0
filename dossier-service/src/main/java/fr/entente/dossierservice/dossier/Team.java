package fr.entente.dossierservice.dossier;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.PartyId;
import fr.entente.dossierservice.words.Side;

/**
 * Who follows a dossier, and who is in it; by their ids.
 *
 * @param opener who follows it because of opening it, and was not assigned besides
 * @param parties each with its side
 * @param pending the hand-over that waits for its answer, if one does
 */
record Team(
        Set<MediatorId> mediators,
        @Nullable MediatorId opener,
        Set<Member> parties,
        @Nullable Handover pending) {

    static final Team NONE = new Team(Set.of(), null, Set.of(), null);

    /** A party and where it stands. */
    record Member(PartyId party, Side side) {}

    static Team openedBy(@Nullable MediatorId opener) {
        return opener == null ? NONE : new Team(Set.of(opener), opener, Set.of(), null);
    }

    /** Who opened a dossier may be assigned once more: clients from before that meant anything do both. */
    void mustAllow(MediatorId wanted) {
        if (mediators.contains(wanted) && !wanted.equals(opener)) {
            throw new TeamRejection.AssignedAlready();
        }
    }

    /** Nobody is wanted of a meeting that was not held. */
    void mustFit(MeetingKind kind, Collection<PartyId> wanted) {
        var sides = parties.stream().collect(Collectors.toMap(Member::party, Member::side));
        if (!sides.keySet().containsAll(wanted)) {
            throw new MediationRejection.PartyUnknown();
        }
        if (!wanted.isEmpty() && !wanted.stream().map(sides::get).collect(Collectors.toSet()).equals(kind.sides())) {
            throw new MediationRejection.OtherSide();
        }
    }

    boolean has(PartyId party) {
        return parties.stream().map(Member::party).anyMatch(party::equals);
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
        return new Team(and(mediators, mediator), mediator.equals(opener) ? null : opener, parties, pending);
    }

    Team with(PartyId party, Side side) {
        return new Team(mediators, opener, and(parties, new Member(party, side)), pending);
    }

    Team with(Handover proposed) {
        return new Team(mediators, opener, parties, proposed);
    }

    Team after(Handover answered, boolean accepted) {
        if (!accepted) {
            return new Team(mediators, opener, parties, null);
        }
        Set<MediatorId> left = mediators.stream().filter(one -> !one.equals(answered.from()))
                .collect(Collectors.toUnmodifiableSet());
        return new Team(and(left, answered.to()), null, parties, null);
    }

    private static <T> Set<T> and(Set<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
