package fr.entente.gatewayservice.routes;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;

import fr.entente.servicekit.web.Correlation;

/** Ties what the services do to the request that led to it. */
final class Trace {

    private static final String TRACEPARENT = "traceparent";
    private static final String CORRELATION_IN_LOGS = "correlation";

    private Trace() {}

    static void addTo(HttpHeaders outgoing, @Nullable String given) {
        outgoing.set(TRACEPARENT, given == null ? begun() : given);
        outgoing.set(Correlation.HEADER,
                Objects.requireNonNullElseGet(MDC.get(CORRELATION_IN_LOGS), () -> UUID.randomUUID().toString()));
    }

    private static String begun() {
        var random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-01".formatted(random.nextLong(), random.nextLong(1, Long.MAX_VALUE),
                random.nextLong(1, Long.MAX_VALUE));
    }
}
