package fr.entente.local.process;

/** The four services; the gateway takes the port of the web, the others the three above. */
public enum Service {

    DOSSIER("dossier", 1), INTERVENTION("intervention", 2), REPORTING("reporting", 3), GATEWAY("gateway", 0);

    private final String database;
    private final int offset;

    Service(String database, int offset) {
        this.database = database;
        this.offset = offset;
    }

    public String database() {
        return database;
    }

    public String module() {
        return database + "-service";
    }

    public int port(int webPort) {
        return webPort + offset;
    }
}
