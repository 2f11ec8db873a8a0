package fr.entente.interventionservice.territory;

import java.util.Set;

import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;

/** Where the copy of the territory is asked. */
public interface Territories {

    Territory of(SchemeId scheme, Places places);

    /** What is asked about. */
    record Places(Set<SiteId> sites, Set<DossierId> dossiers, Set<RequestId> requests) {

        public Places {
            sites = Set.copyOf(sites);
            dossiers = Set.copyOf(dossiers);
            requests = Set.copyOf(requests);
        }
    }
}
