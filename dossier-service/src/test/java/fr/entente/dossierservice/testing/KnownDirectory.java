package fr.entente.dossierservice.testing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import fr.entente.dossierservice.request.RequestCommand.Target;
import fr.entente.dossierservice.request.RequestRejection;
import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.scheme.SchemeSamples;
import fr.entente.dossierservice.site.Ground;
import fr.entente.dossierservice.site.SiteRejection;
import fr.entente.dossierservice.site.SiteSamples;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.ConcurrencyProblem;

/** Knows the things of the samples and one id that is nobody's. */
public final class KnownDirectory implements Directory {

    public static final UUID NOBODYS = UUID.fromString("0198a000-0000-7000-8000-00000000dead");

    @Override
    public SchemeHistory schemeOf(Caller caller) {
        return SchemeSamples.history();
    }

    @Override
    public SchemeHistory schemeOf(Caller caller, DossierId dossier) {
        return schemeOf(caller);
    }

    @Override
    public List<Ground> groundsOf(Caller caller, Collection<SiteId> sites) {
        return sites.stream().map(KnownDirectory::ground).toList();
    }

    private static Ground ground(SiteId site) {
        if (site.value().equals(NOBODYS)) {
            throw new SiteRejection.Unknown(site);
        }
        return SiteSamples.ground();
    }

    @Override
    public Target targetOf(Caller caller, DossierId dossier) {
        return new Target(dossier, SchemeSamples.LANDLORD, null);
    }

    @Override
    public LandlordId landlordOf(Caller caller, RequestId request) {
        if (request.value().equals(NOBODYS)) {
            throw new RequestRejection.Unknown(request);
        }
        return SchemeSamples.LANDLORD;
    }

    @Override
    public int requestsWaiting(Caller caller, DossierId dossier) {
        return 0;
    }

    @Override
    public boolean isFollowedBy(DossierId dossier, MediatorId mediator) {
        return true;
    }

    @Override
    public void mustHave(Caller caller, Kind kind, Object id) {
        if (id.equals(NOBODYS)) {
            throw new ConcurrencyProblem.Unknown(id.toString());
        }
    }
}
