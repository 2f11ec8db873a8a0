package fr.entente.local.process;

import java.util.HashMap;
import java.util.Map;

import fr.entente.servers.Database;

/** What each service is told on its start. */
public record Environment(Addresses addresses, Secrets secrets) {

    public static final String ADMINISTRATOR = "admin";

    public Map<String, String> of(Service service, Database database) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("ENTENTE_BIND", "127.0.0.1");
        environment.put("ENTENTE_PORT", String.valueOf(addresses.port(service)));
        environment.put("ENTENTE_KAFKA", addresses.kafka(service));
        environment.put("ENTENTE_INTAKE_INSTANCE", "%s-%d".formatted(service.module(), addresses.port(service)));
        environment.put("ENTENTE_JWKS_URL", addresses.url(service, Service.GATEWAY) + "/.well-known/jwks.json");
        if (service == Service.GATEWAY) {
            environment.putAll(gateway());
        }
        if (service == Service.DOSSIER) {
            environment.put("ENTENTE_VAULT_KEY", secrets.of(Secrets.VAULT));
        }
        return environment;
    }

    private Map<String, String> gateway() {
        return Map.of("ENTENTE_DOSSIER_URL", url(Service.DOSSIER), "ENTENTE_INTERVENTION_URL",
                url(Service.INTERVENTION), "ENTENTE_REPORTING_URL", url(Service.REPORTING), "ENTENTE_ADMIN_LOGIN",
                ADMINISTRATOR, "ENTENTE_ADMIN_PASSWORD", secrets.of("administrator"), "ENTENTE_COOKIE_SECURE", "false");
    }

    private String url(Service service) {
        return addresses.url(Service.GATEWAY, service);
    }
}
