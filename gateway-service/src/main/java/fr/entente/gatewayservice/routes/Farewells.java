package fr.entente.gatewayservice.routes;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import fr.entente.gatewayservice.account.Departures;
import fr.entente.gatewayservice.account.Departures.Departure;
import fr.entente.gatewayservice.token.Tokens;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/**
 * Ends the letters of whoever works in a scheme no more: told to the service that writes them as a manager there would, until
 * it has heard. May be told twice, which changes nothing.
 */
@Component
class Farewells {

    private static final Logger LOG = LoggerFactory.getLogger(Farewells.class);

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int HEARD = 204;

    private final Departures departures;
    private final RouteProperties properties;
    private final Tokens tokens;
    private final HttpClient client;

    Farewells(Departures departures, RouteProperties properties, Tokens tokens) {
        this.departures = departures;
        this.properties = properties;
        this.tokens = tokens;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connect()).build();
    }

    /** The first one that is not heard ends the turn: the others would not be either. */
    @Scheduled(initialDelayString = "${entente.routes.farewells-every:PT2S}",
            fixedDelayString = "${entente.routes.farewells-every:PT2S}")
    void tell() throws InterruptedException {
        for (var departure : departures.waiting()) {
            if (!isHeard(departure)) {
                return;
            }
            departures.told(departure);
        }
    }

    private boolean isHeard(Departure departure) throws InterruptedException {
        try {
            int status = client.send(ending(departure), BodyHandlers.discarding()).statusCode();
            if (status != HEARD) {
                LOG.warn("Letters of somebody who has left are not ended yet: {}", status);
            }
            return status == HEARD;
        } catch (IOException fault) {
            LOG.warn("Letters of somebody who has left are not ended yet: {}", fault.getClass().getSimpleName());
            return false;
        }
    }

    private HttpRequest ending(Departure departure) {
        var manager = new Caller(NOBODY, Role.MANAGER, departure.scheme(), null);
        return HttpRequest.newBuilder(properties.of(Service.DOSSIER).resolve("/api/due/letters/" + departure.person()))
                .timeout(properties.read()).header("Authorization", "Bearer " + tokens.of(manager)).DELETE().build();
    }
}
