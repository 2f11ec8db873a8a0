package fr.entente.reportingservice.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.calendar.Days;
import fr.entente.reportingservice.request.RequestFact.ObservationNoted;
import fr.entente.reportingservice.request.RequestFact.RequestAnswered;
import fr.entente.reportingservice.request.RequestFact.RequestAttachedToDossier;
import fr.entente.reportingservice.request.RequestFact.RequestOriented;
import fr.entente.reportingservice.request.RequestFact.RequestReceived;
import fr.entente.servicekit.intake.Taken;

/**
 * What a batch says about one request; what it does not say stays as it is.
 *
 * @param received nothing where an earlier batch has said it
 * @param noted the same of what a mediator saw himself
 */
record RequestRow(
        UUID id,
        long version,
        @Nullable RequestReceived received,
        @Nullable ObservationNoted noted,
        @Nullable Instant answeredAt,
        @Nullable Instant orientedAt,
        @Nullable UUID dossierId) {

    static RequestRow of(Taken<RequestFact> taken) {
        var version = taken.source().version();
        return switch (taken.fact()) {
            case RequestReceived fact -> new RequestRow(fact.requestId(), version, fact, null, null, null, null);
            case ObservationNoted fact -> new RequestRow(fact.requestId(), version, null, fact, null, null, null);
            case RequestAnswered fact ->
                    new RequestRow(fact.requestId(), version, null, null, fact.answeredAt(), null, null);
            case RequestOriented fact ->
                    new RequestRow(fact.requestId(), version, null, null, null, fact.orientedAt(), null);
            case RequestAttachedToDossier fact ->
                    new RequestRow(fact.requestId(), version, null, null, null, null, fact.dossierId());
        };
    }

    RequestRow then(RequestRow later) {
        return new RequestRow(id, later.version,
                later.received == null ? received : later.received,
                later.noted == null ? noted : later.noted,
                later.answeredAt == null ? answeredAt : later.answeredAt,
                later.orientedAt == null ? orientedAt : later.orientedAt,
                later.dossierId == null ? dossierId : later.dossierId);
    }

    RequestReceived content() {
        if (received == null) {
            throw new IllegalStateException("Request %s is not known to be received".formatted(id));
        }
        return received;
    }

    ObservationNoted sight() {
        if (noted == null) {
            throw new IllegalStateException("Observation %s is not known to be noted".formatted(id));
        }
        return noted;
    }

    LocalDate receivedOn() {
        return Days.of(content().receivedAt());
    }
}
