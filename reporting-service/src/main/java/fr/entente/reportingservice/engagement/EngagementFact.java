package fr.entente.reportingservice.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.entente.reportingservice.Fact;

/** What reports need to know about a one-off engagement. */
public sealed interface EngagementFact extends Fact {

    UUID engagementId();

    /** A site of an engagement, and whose it is in all of its days. */
    record Place(UUID siteId, UUID landlordId) {}

    /** What holds from then on, all of it. */
    sealed interface Told extends EngagementFact {

        String length();

        String theme();

        LocalDate from();

        LocalDate until();

        int hoursDue();

        List<Place> sites();
    }

    record EngagementOrdered(
            UUID engagementId,
            UUID schemeId,
            String length,
            LocalDate from,
            LocalDate until,
            List<Place> sites,
            int hoursDue,
            String theme) implements Told {}

    record EngagementChanged(
            UUID engagementId,
            UUID schemeId,
            String length,
            LocalDate from,
            LocalDate until,
            List<Place> sites,
            int hoursDue,
            String theme) implements Told {}

    record EngagementCancelled(UUID engagementId, UUID schemeId, LocalDate from) implements EngagementFact {}
}
