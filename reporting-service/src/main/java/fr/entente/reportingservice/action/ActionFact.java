package fr.entente.reportingservice.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.cells.Counted;

/** What dashboards need to know about a collective action: only what was held counts. */
public sealed interface ActionFact extends Fact {

    UUID actionId();

    /** It is planned, or otherwise than before: screens hear of it, and no figure moves. */
    record ActionAnnounced(UUID actionId, UUID schemeId, List<Site> sites) implements ActionFact {}

    /** Whose sites it was planned for is not said again. */
    record ActionCancelled(UUID actionId, UUID schemeId) implements ActionFact {}

    /** What moves figures. */
    sealed interface Counting extends ActionFact {

        @Override
        default Optional<Counted> counted() {
            return Optional.of(new Counted(Counted.Kind.ACTION, actionId()));
        }
    }

    /** What was held, as it was first told or as it was told better later: a correction says all of it again. */
    sealed interface Told extends Counting {

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

    record ActionWithdrawn(UUID actionId, UUID schemeId) implements Counting {}

    /** With the landlord that owned it on the day. */
    record Site(UUID landlordId) {}
}
