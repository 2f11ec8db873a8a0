package fr.entente.servers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container of the Docker engine that answers on this machine. */
final class ContainerPostgresServer implements PostgresServer {

    static final String IMAGE = "postgres:18";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final String password = Passwords.generate();
    private final Container container = new Container(new PostgreSQLContainer(IMAGE).withUsername(ADMINISTRATOR)
            .withPassword(password).withCommand("postgres", "-c", "max_connections=300"),
            PostgreSQLContainer.POSTGRESQL_PORT);

    @Override
    public int port() {
        return container.port();
    }

    @Override
    public String administratorPassword() {
        return password;
    }

    @Override
    public void start() {
        container.start();
        var end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("PostgreSQL's container does not answer");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(administratorUrl())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public void close() {
        container.close();
    }
}
