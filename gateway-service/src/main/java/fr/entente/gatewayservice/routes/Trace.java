package fr.entente.gatewayservice.routes;

import java.util.Objects;
import java.util.UUID;

import org.springframework.http.HttpHeaders;

import fr.entente.servicekit.tracing.Traceparent;
import fr.entente.servicekit.web.Correlation;

/** Ties what the services do to the request that led to it. */
final class Trace {

    private Trace() {}

    static void addTo(HttpHeaders outgoing) {
        outgoing.set("traceparent",
                Objects.requireNonNullElseGet(Correlation.traceparent(), () -> Traceparent.begin().toString()));
        outgoing.set(Correlation.HEADER,
                Objects.requireNonNullElseGet(Correlation.id(), () -> UUID.randomUUID().toString()));
    }
}
