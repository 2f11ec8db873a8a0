package fr.entente.gatewayservice.routes;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, and how patient the gateway is with them.
 *
 * @param connect how long a connection may take to open
 * @param read how long a service may be silent
 * @param live how long a live stream may be silent; it has a heartbeat
 * @param connections to one service at once
 */
@ConfigurationProperties("entente.routes")
public record RouteProperties(URI dossier, URI intervention, URI reporting, @DefaultValue("PT1S") Duration connect,
        @DefaultValue("PT10S") Duration read, @DefaultValue("PT30S") Duration live,
        @DefaultValue("256") int connections) {

    public URI of(Service service) {
        return switch (service) {
            case DOSSIER -> dossier;
            case INTERVENTION -> intervention;
            case REPORTING -> reporting;
        };
    }
}
