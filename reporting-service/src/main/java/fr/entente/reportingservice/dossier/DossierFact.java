package fr.entente.reportingservice.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.cells.Counted;

/** What dashboards need to know about a dossier. */
public sealed interface DossierFact extends Fact {

    UUID dossierId();

    @Override
    default Optional<Counted> counted() {
        return Optional.of(new Counted(Counted.Kind.DOSSIER, dossierId()));
    }

    UUID landlordId();

    record DossierOpened(UUID dossierId, UUID schemeId, UUID landlordId, UUID siteId, LocalDate openedOn)
            implements DossierFact {}

    record StepReached(UUID dossierId, UUID schemeId, UUID landlordId, String step, LocalDate reachedOn)
            implements DossierFact {}

    /** Of those who took part only how many different ones there were counts; their ids say nothing else. */
    record MeetingHeld(UUID dossierId, UUID schemeId, UUID landlordId, List<UUID> parties, LocalDate heldOn)
            implements DossierFact {}

    record OrientationMade(UUID dossierId, UUID schemeId, UUID landlordId, LocalDate madeOn) implements DossierFact {}

    /** {@code orientation} is the version at which it was made. */
    record OrientationAnswered(
            UUID dossierId,
            UUID schemeId,
            UUID landlordId,
            long orientation,
            String status,
            LocalDate answeredOn) implements DossierFact {}

    record DossierClosed(UUID dossierId, UUID schemeId, UUID landlordId, LocalDate closedOn, String outcome)
            implements DossierFact {}

    record RecurrenceChecked(
            UUID dossierId,
            UUID schemeId,
            UUID landlordId,
            int months,
            boolean recurred,
            LocalDate checkedOn) implements DossierFact {}

    record DossierReopened(UUID dossierId, UUID schemeId, UUID landlordId, LocalDate reopenedOn, String reason)
            implements DossierFact {}
}
