package fr.entente.gatewayservice.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import fr.entente.gatewayservice.routes.RouteProperties;
import fr.entente.gatewayservice.routes.Service;

/** Asks the services for their descriptions of themselves, and again for those that gave none. */
@Component
class Descriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration KEPT_INCOMPLETE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final RouteProperties services;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Service, String> known = new EnumMap<>(Service.class);
    private Optional<ObjectNode> merged = Optional.empty();
    private Instant until = Instant.MIN;

    Descriptions(RouteProperties services, JsonMapper json, Clock clock) {
        this.services = services;
        this.json = json;
        this.clock = clock;
    }

    synchronized ObjectNode merged() {
        var now = clock.instant();
        return merged.filter(_ -> now.isBefore(until)).orElseGet(() -> merge(now));
    }

    private ObjectNode merge(Instant now) {
        var merge = new OpenApiMerge(json, own());
        List<String> missing = new ArrayList<>();
        for (var service : Service.values()) {
            fetch(service).ifPresentOrElse(description -> merge.add(service.toString(), description),
                    () -> missing.add(service.toString()));
        }
        until = now.plus(missing.isEmpty() ? KEPT : KEPT_INCOMPLETE);
        var result = merge.missing(missing).result();
        merged = Optional.of(result);
        return result;
    }

    /** The last one heard serves while the service is silent. */
    private Optional<String> fetch(Service service) {
        try {
            var request = HttpRequest.newBuilder(address(service)).timeout(PATIENCE).build();
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() == OK) {
                known.put(service, response.body());
            }
        } catch (IOException e) {
            LOG.info("No description from {}: {}", service, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(known.get(service));
    }

    private URI address(Service service) {
        return services.of(service).resolve("/v3/api-docs");
    }

    private ObjectNode own() {
        try (var own = new ClassPathResource("openapi/gateway.json").getInputStream()) {
            return (ObjectNode) json.readTree(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
