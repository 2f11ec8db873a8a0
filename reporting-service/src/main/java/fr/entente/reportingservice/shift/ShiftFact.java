package fr.entente.reportingservice.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.Fact;

/** What dashboards need to know about a shift. It is the scheme's and no landlord's. */
public sealed interface ShiftFact extends Fact {

    UUID shiftId();

    LocalDate day();

    int mediatorMinutes();

    /**
     * It is over.
     *
     * @param mediatorMinutes held by all who were there, added up, on the day the shift was planned for
     * @param moods of its sectors, by which its sites are known
     */
    record ShiftEnded(
            UUID shiftId,
            UUID schemeId,
            LocalDate day,
            int mediatorMinutes,
            @Nullable List<FoundMood> moods) implements ShiftFact {

        List<Place> places() {
            return moods == null ? List.of() : moods.stream().flatMap(mood -> mood.sites().stream()).toList();
        }
    }

    record FoundMood(List<Place> sites) {}

    record Place(UUID siteId, UUID landlordId) {}

    /** What was held is told anew; as long as the shift goes on there is no end and nothing held. */
    record HoursCorrected(
            UUID shiftId,
            UUID schemeId,
            LocalDate day,
            @Nullable Instant shiftEndedAt,
            int mediatorMinutes) implements ShiftFact {}
}
