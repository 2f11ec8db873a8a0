package fr.entente.reportingservice.request;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.cells.Counted;

/** What dashboards need to know about a request. */
public sealed interface RequestFact extends Fact {

    UUID requestId();

    @Override
    default Optional<Counted> counted() {
        return Optional.of(new Counted(Counted.Kind.REQUEST, requestId()));
    }

    UUID landlordId();

    record RequestReceived(UUID requestId, UUID schemeId, UUID landlordId, UUID siteId, Instant receivedAt)
            implements RequestFact {}

    /** Begins the same story, and is no request: what follows of it is counted nowhere. */
    record ObservationNoted(UUID requestId, UUID schemeId, UUID landlordId) implements RequestFact {}

    record RequestAnswered(UUID requestId, UUID schemeId, UUID landlordId, Instant answeredAt) implements RequestFact {}

    record RequestOriented(UUID requestId, UUID schemeId, UUID landlordId, Instant orientedAt) implements RequestFact {}

    record RequestAttachedToDossier(UUID requestId, UUID schemeId, UUID landlordId, UUID dossierId)
            implements RequestFact {}
}
