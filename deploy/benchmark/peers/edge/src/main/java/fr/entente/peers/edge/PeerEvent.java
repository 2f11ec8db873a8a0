package fr.entente.peers.edge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What can have happened, in the words of our published contract: stored and published as the same JSON by every peer.
 */
public sealed interface PeerEvent {

    UUID aggregateId();

    Kind kind();

    record DossierOpened(UUID dossierId, UUID schemeId, UUID landlordId, UUID siteId, LocalDate openedOn,
            String nature, int severity, String origin) implements PeerEvent {

        @Override
        public UUID aggregateId() {
            return dossierId;
        }

        @Override
        public Kind kind() {
            return Kind.DOSSIER_OPENED;
        }
    }

    record OrientationMade(UUID dossierId, UUID schemeId, UUID landlordId, String partner,
            LocalDate madeOn) implements PeerEvent {

        @Override
        public UUID aggregateId() {
            return dossierId;
        }

        @Override
        public Kind kind() {
            return Kind.ORIENTATION_MADE;
        }
    }

    record DossierClosed(UUID dossierId, UUID schemeId, UUID landlordId, LocalDate closedOn,
            String outcome) implements PeerEvent {

        @Override
        public UUID aggregateId() {
            return dossierId;
        }

        @Override
        public Kind kind() {
            return Kind.DOSSIER_CLOSED;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InterventionLogged(UUID interventionId, UUID schemeId, UUID landlordId, UUID siteId, String space,
            String mission, String register, String nature, int severity, String origin, Instant startedAt,
            LocalDate day, int minutes, int peopleMet, @Nullable UUID dossierId, UUID mediatorId,
            Instant recordedAt) implements PeerEvent {

        @Override
        public UUID aggregateId() {
            return interventionId;
        }

        @Override
        public Kind kind() {
            return Kind.INTERVENTION_LOGGED;
        }

        /** When it was recorded is not what was told. */
        boolean tells(InterventionLogged other) {
            return other.recordedAt(recordedAt).equals(this);
        }

        private InterventionLogged recordedAt(Instant instant) {
            return new InterventionLogged(interventionId, schemeId, landlordId, siteId, space, mission, register,
                    nature, severity, origin, startedAt, day, minutes, peopleMet, dossierId, mediatorId, instant);
        }
    }
}
