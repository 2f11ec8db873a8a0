package fr.entente.peers.edge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.peers.edge.PeerEvent.DossierOpened;
import fr.entente.peers.edge.PeerEvent.InterventionLogged;

/** What comes in, in the words of our own forms. */
final class Forms {

    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    private Forms() {}

    record OpenDossier(UUID siteId, LocalDate openedOn, String nature, int severity, String origin) {

        DossierOpened event(UUID id, Caller caller, UUID landlord) {
            return new DossierOpened(id, caller.scheme(), landlord, siteId, openedOn, nature, severity, origin);
        }
    }

    record LogIntervention(UUID siteId, String space, String mission, String register, String nature, int severity,
            String origin, Instant startedAt, int minutes, int peopleMet, @Nullable UUID dossierId) {

        InterventionLogged event(UUID id, Caller caller, UUID landlord, Instant now) {
            return new InterventionLogged(id, caller.scheme(), landlord, siteId, space, mission, register, nature,
                    severity, origin, startedAt, LocalDate.ofInstant(startedAt, HERE), minutes, peopleMet, dossierId,
                    caller.person(), now);
        }
    }

    record MakeOrientation(String partner, LocalDate madeOn) {}

    record CloseDossier(String outcome, LocalDate closedOn) {}
}
