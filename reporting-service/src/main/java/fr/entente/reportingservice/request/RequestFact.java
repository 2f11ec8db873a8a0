package fr.entente.reportingservice.request;

import java.time.Instant;
import java.util.UUID;

import fr.entente.reportingservice.Fact;

/** What dashboards need to know about a request. */
public sealed interface RequestFact extends Fact {

    UUID requestId();

    UUID landlordId();

    record RequestReceived(UUID requestId, UUID schemeId, UUID landlordId, UUID siteId, Instant receivedAt)
            implements RequestFact {}

    record RequestAnswered(UUID requestId, UUID schemeId, UUID landlordId, Instant answeredAt) implements RequestFact {}

    record RequestOriented(UUID requestId, UUID schemeId, UUID landlordId, Instant orientedAt) implements RequestFact {}

    record RequestAttachedToDossier(UUID requestId, UUID schemeId, UUID landlordId, UUID dossierId)
            implements RequestFact {}
}
