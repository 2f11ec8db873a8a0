package fr.entente.dossierservice.dossier;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.PartyId;

/** Who follows a dossier, and who is in it; by their ids. */
record Team(Set<MediatorId> mediators, Set<PartyId> parties) {

    static final Team NONE = new Team(Set.of(), Set.of());

    void mustKnow(Collection<PartyId> wanted) {
        if (!parties.containsAll(wanted)) {
            throw new DossierRejection.PartyUnknown();
        }
    }

    Team with(MediatorId mediator) {
        return new Team(and(mediators, mediator), parties);
    }

    Team with(PartyId party) {
        return new Team(mediators, and(parties, party));
    }

    private static <T> Set<T> and(Set<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
