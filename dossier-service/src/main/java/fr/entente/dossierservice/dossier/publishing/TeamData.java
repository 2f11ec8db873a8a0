package fr.entente.dossierservice.dossier.publishing;

import java.time.LocalDate;

import fr.entente.dossierservice.dossier.DossierEvent.HandoverAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverProposed;
import fr.entente.dossierservice.dossier.DossierEvent.MediatorAssigned;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.SchemeId;

/** What is published about those who follow a dossier, version 1: fields are added and never renamed. */
final class TeamData {

    private TeamData() {}

    record Assigned(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId mediatorId,
            LocalDate assignedOn) {

        static Assigned of(MediatorAssigned event) {
            return new Assigned(event.dossierId(), event.schemeId(), event.landlordId(), event.mediatorId(),
                    event.assignedOn());
        }
    }

    record Proposed(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            LocalDate proposedOn) {

        static Proposed of(HandoverProposed event) {
            return new Proposed(event.dossierId(), event.schemeId(), event.landlordId(), event.from(), event.to(),
                    event.proposedOn());
        }
    }

    record HandedOver(
            DossierId dossierId,
            SchemeId schemeId,
            LandlordId landlordId,
            MediatorId from,
            MediatorId to,
            boolean accepted,
            LocalDate answeredOn) {

        static HandedOver of(HandoverAnswered event) {
            return new HandedOver(event.dossierId(), event.schemeId(), event.landlordId(), event.from(), event.to(),
                    event.accepted(), event.answeredOn());
        }
    }
}
