package fr.entente.servers;

import java.util.Map;

/** One service's database with its two logins: the owner migrates, the application works. */
public record Database(String url, String owner, String ownerPassword, String user, String password) {

    /** The names under which a service looks for them, as environment or as Spring properties. */
    public Map<String, String> environment() {
        return Map.of("ENTENTE_DB_URL", url, "ENTENTE_DB_OWNER", owner, "ENTENTE_DB_OWNER_PASSWORD", ownerPassword,
                "ENTENTE_DB_USER", user, "ENTENTE_DB_PASSWORD", password);
    }
}
