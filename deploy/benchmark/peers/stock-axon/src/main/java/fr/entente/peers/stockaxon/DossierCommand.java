package fr.entente.peers.stockaxon;

import java.time.LocalDate;
import java.util.UUID;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import fr.entente.peers.edge.PeerEvent;

sealed interface DossierCommand {

    record OpenDossier(@TargetAggregateIdentifier UUID dossierId,
            PeerEvent.DossierOpened opening) implements DossierCommand {}

    record MakeOrientation(@TargetAggregateIdentifier UUID dossierId, long expectedVersion, String partner,
            LocalDate madeOn) implements DossierCommand {}

    record CloseDossier(@TargetAggregateIdentifier UUID dossierId, long expectedVersion, String outcome,
            LocalDate closedOn) implements DossierCommand {}
}
