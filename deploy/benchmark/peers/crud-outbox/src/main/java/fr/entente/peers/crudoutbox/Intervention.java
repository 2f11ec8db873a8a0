package fr.entente.peers.crudoutbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import fr.entente.peers.edge.PeerEvent.InterventionLogged;

@Entity
class Intervention {

    private static final UUID NONE = new UUID(0, 0);

    @Id
    UUID id = NONE;

    @Version
    @Nullable
    Long version;

    UUID schemeId = NONE;
    UUID landlordId = NONE;
    UUID siteId = NONE;
    String space = "";
    String mission = "";
    String register = "";
    String nature = "";
    int severity;
    String origin = "";
    Instant startedAt = Instant.EPOCH;
    LocalDate day = LocalDate.EPOCH;
    int minutes;
    int peopleMet;
    @Nullable
    UUID dossierId;
    UUID mediatorId = NONE;
    Instant recordedAt = Instant.EPOCH;

    Intervention() {} // for JPA

    Intervention(InterventionLogged logged) {
        id = logged.interventionId();
        schemeId = logged.schemeId();
        landlordId = logged.landlordId();
        siteId = logged.siteId();
        space = logged.space();
        mission = logged.mission();
        register = logged.register();
        nature = logged.nature();
        severity = logged.severity();
        origin = logged.origin();
        startedAt = logged.startedAt();
        day = logged.day();
        minutes = logged.minutes();
        peopleMet = logged.peopleMet();
        dossierId = logged.dossierId();
        mediatorId = logged.mediatorId();
        recordedAt = logged.recordedAt();
    }
}
