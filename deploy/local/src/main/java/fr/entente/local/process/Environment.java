package fr.entente.local.process;

import java.util.HashMap;
import java.util.Map;

import fr.entente.servers.Database;

/** What each service is told on its start. */
record Environment(Ports ports, Secrets secrets) {

    static final String ADMINISTRATOR = "admin";

    Map<String, String> of(Service service, Database database) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("ENTENTE_BIND", "127.0.0.1");
        environment.put("ENTENTE_PORT", String.valueOf(service.port(ports.web())));
        environment.put("ENTENTE_KAFKA", "127.0.0.1:" + ports.kafka());
        environment.put("ENTENTE_JWKS_URL", url(Service.GATEWAY) + "/.well-known/jwks.json");
        if (service == Service.GATEWAY) {
            environment.putAll(gateway());
        }
        return environment;
    }

    private Map<String, String> gateway() {
        return Map.of("ENTENTE_DOSSIER_URL", url(Service.DOSSIER), "ENTENTE_INTERVENTION_URL",
                url(Service.INTERVENTION), "ENTENTE_REPORTING_URL", url(Service.REPORTING), "ENTENTE_ADMIN_LOGIN",
                ADMINISTRATOR, "ENTENTE_ADMIN_PASSWORD", secrets.of("administrator"), "ENTENTE_COOKIE_SECURE", "false");
    }

    String url(Service service) {
        return "http://127.0.0.1:" + service.port(ports.web());
    }
}
