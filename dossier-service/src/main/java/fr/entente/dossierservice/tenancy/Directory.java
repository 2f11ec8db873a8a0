package fr.entente.dossierservice.tenancy;

import java.util.Collection;
import java.util.List;

import fr.entente.dossierservice.request.RequestCommand.Target;
import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.site.Ground;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.Caller;

/**
 * What a command needs to know of other things than its own, always up to the last stored event. What lies outside the
 * caller's scheme is as unknown as what does not exist.
 */
public interface Directory {

    SchemeHistory schemeOf(Caller caller);

    /** The same for the work in a dossier: the days of engagements on its site are as good as those of a contract. */
    SchemeHistory schemeOf(Caller caller, DossierId dossier);

    default Ground groundOf(Caller caller, SiteId site) {
        return groundsOf(caller, List.of(site)).getFirst();
    }

    /** In the order in which they are asked for; all of them or none. */
    List<Ground> groundsOf(Caller caller, Collection<SiteId> sites);

    /** The dossier that a request is added to. */
    Target targetOf(Caller caller, DossierId dossier);

    LandlordId landlordOf(Caller caller, RequestId request);

    /** How many requests about the dossier's matter nobody has answered yet. */
    int requestsWaiting(Caller caller, DossierId dossier);

    /**
     * Whether the mediator opened the dossier, was assigned to it or took it over, and has not handed it over since.
     */
    boolean isFollowedBy(DossierId dossier, MediatorId mediator);

    /** Passes when the caller's scheme has such a thing of that id; otherwise it is answered as unknown. */
    void mustHave(Caller caller, Kind kind, Object id);

    /** What changes are asked of, by the name under which it is stored. */
    enum Kind {
        SITE("Site"),
        ENGAGEMENT("Engagement"),
        REQUEST("Request"),
        DOSSIER("Dossier");

        private final String aggregate;

        Kind(String aggregate) {
            this.aggregate = aggregate;
        }

        public String aggregate() {
            return aggregate;
        }
    }
}
