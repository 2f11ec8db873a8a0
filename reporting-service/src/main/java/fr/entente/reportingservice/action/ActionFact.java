package fr.entente.reportingservice.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.cells.Counted;

/** What dashboards need to know about a collective action: only what was held counts. A correction says all of it again. */
public sealed interface ActionFact extends Fact {

    UUID actionId();

    @Override
    default Optional<Counted> counted() {
        return Optional.of(new Counted(Counted.Kind.ACTION, actionId()));
    }

    /** What was held, as it was first told or as it was told better later. */
    sealed interface Told extends ActionFact {

        String theme();

        Instant startsAt();

        Instant endsAt();

        LocalDate day();

        List<Site> sites();

        int participants();

        int staff();
    }

    record ActionHeld(
            UUID actionId,
            UUID schemeId,
            String theme,
            Instant startsAt,
            Instant endsAt,
            LocalDate day,
            List<Site> sites,
            int participants,
            int staff) implements Told {}

    record ActionCorrected(
            UUID actionId,
            UUID schemeId,
            String theme,
            Instant startsAt,
            Instant endsAt,
            LocalDate day,
            List<Site> sites,
            int participants,
            int staff) implements Told {}

    record ActionWithdrawn(UUID actionId, UUID schemeId) implements ActionFact {}

    /** With the landlord that owned it on the day. */
    record Site(UUID landlordId) {}
}
