package fr.entente.reportingservice.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.cells.Counted;

/** What dashboards need to know about an intervention. A correction says all of it again. */
public sealed interface InterventionFact extends Fact {

    UUID interventionId();

    @Override
    default Optional<Counted> counted() {
        return Optional.of(new Counted(Counted.Kind.INTERVENTION, interventionId()));
    }

    UUID landlordId();

    /** What was done, as it was first told or as it was told better later. */
    sealed interface Told extends InterventionFact {

        UUID siteId();

        UUID mediatorId();

        LocalDate day();

        Instant startedAt();

        int minutes();

        int peopleMet();

        String space();

        String mission();

        @Nullable
        String nature();

        String origin();
    }

    record InterventionLogged(
            UUID interventionId,
            UUID schemeId,
            UUID landlordId,
            UUID siteId,
            UUID mediatorId,
            LocalDate day,
            Instant startedAt,
            int minutes,
            int peopleMet,
            String space,
            String mission,
            @Nullable String nature,
            String origin) implements Told {}

    record InterventionCorrected(
            UUID interventionId,
            UUID schemeId,
            UUID landlordId,
            UUID siteId,
            UUID mediatorId,
            LocalDate day,
            Instant startedAt,
            int minutes,
            int peopleMet,
            String space,
            String mission,
            @Nullable String nature,
            String origin) implements Told {}

    record InterventionWithdrawn(UUID interventionId, UUID schemeId, UUID landlordId) implements InterventionFact {}
}
