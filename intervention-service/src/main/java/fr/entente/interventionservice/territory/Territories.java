package fr.entente.interventionservice.territory;

import java.util.Optional;
import java.util.Set;

import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SchemeId;

/** Where the copy of the territory is asked. */
public interface Territories {

    /** As the copy is now; asked inside a transaction that is bound to the caller. */
    Territory of(SchemeId scheme, References references);

    /** As whoever sees the whole scheme saw it a moment ago, without a look at the copy: for a yes, never for a no. */
    Optional<Territory> lately(SchemeId scheme, References references);

    /** The dossiers and requests asked about; sites, members and contracts of the scheme are all told. */
    record References(Set<DossierId> dossiers, Set<RequestId> requests) {

        /** Asks about none. */
        public static final References NONE = new References(Set.of(), Set.of());

        public References {
            dossiers = Set.copyOf(dossiers);
            requests = Set.copyOf(requests);
        }
    }
}
