package fr.entente.peers.crudoutbox;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import fr.entente.peers.edge.PeerEvent.DossierClosed;
import fr.entente.peers.edge.PeerEvent.DossierOpened;
import fr.entente.peers.edge.PeerEvent.OrientationMade;
import fr.entente.peers.edge.Refusal;

/** How a dossier stands. JPA counts its versions from 0, our contract from 1. */
@Entity
class Dossier {

    private static final UUID NONE = new UUID(0, 0);

    @Id
    UUID id = NONE;

    @Version
    @Nullable
    Long version;

    UUID schemeId = NONE;
    UUID landlordId = NONE;
    UUID siteId = NONE;
    LocalDate openedOn = LocalDate.EPOCH;
    String nature = "";
    int severity;
    String origin = "";
    int orientations;
    @Nullable
    LocalDate closedOn;
    @Nullable
    String outcome;

    Dossier() {} // for JPA

    Dossier(DossierOpened opening) {
        id = opening.dossierId();
        schemeId = opening.schemeId();
        landlordId = opening.landlordId();
        siteId = opening.siteId();
        openedOn = opening.openedOn();
        nature = opening.nature();
        severity = opening.severity();
        origin = opening.origin();
    }

    OrientationMade orient(long seen, String partner, LocalDate madeOn) {
        mustBeOpenAndSeenAt(seen);
        orientations++;
        return new OrientationMade(id, schemeId, landlordId, partner, madeOn);
    }

    DossierClosed close(long seen, String end, LocalDate day) {
        mustBeOpenAndSeenAt(seen);
        closedOn = day;
        outcome = end;
        return new DossierClosed(id, schemeId, landlordId, day, end);
    }

    private void mustBeOpenAndSeenAt(long seen) {
        if (version == null || version + 1 != seen) {
            throw new Refusal.Stale(id);
        }
        if (closedOn != null) {
            throw new Refusal.AlreadyClosed(id);
        }
    }
}
