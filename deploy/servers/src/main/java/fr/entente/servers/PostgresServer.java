package fr.entente.servers;

/** A real PostgreSQL that keeps its data and its port over a stop and a start, so that a test can pull the plug. */
public interface PostgresServer extends AutoCloseable {

    String ADMINISTRATOR = "postgres";

    int port();

    String administratorPassword();

    void start();

    /** Stops as an operator would: sessions are ended, everything is written. */
    void stop();

    /** Stops as a power cut would: nothing is written down, the next start recovers. */
    void kill();

    /** Stops for good and deletes what only a test needed. */
    @Override
    void close();

    default String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** Carries the administrator's login, so that one text is enough to reach the server. */
    default String administratorUrl() {
        return "%s?user=%s&password=%s".formatted(url(ADMINISTRATOR), ADMINISTRATOR, administratorPassword());
    }
}
