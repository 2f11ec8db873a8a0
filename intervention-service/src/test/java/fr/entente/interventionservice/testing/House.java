package fr.entente.interventionservice.testing;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.interventionservice.InterventionServiceApplication;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.intake.IntakeLoop;
import fr.entente.servicekit.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service on a real PostgreSQL and, where nothing else is said, a real Kafka. */
public final class House implements AutoCloseable {

    private static @Nullable House shared;

    private final TestTokens tokens = TestTokens.start();
    private final ConfigurableApplicationContext context;

    private House(Database database, String kafka, Map<String, String> settings) {
        Map<String, Object> environment = new HashMap<>(database.environment());
        environment.putAll(tokens.environment());
        environment.put("ENTENTE_KAFKA", kafka);
        environment.put("ENTENTE_PORT", "0");
        environment.putAll(settings);
        SpringApplication application = new SpringApplication(InterventionServiceApplication.class);
        application.setDefaultProperties(environment);
        context = application.run("--entente.intake.group=" + UUID.randomUUID());
    }

    /** One for all tests that break nothing. */
    public static synchronized House shared() {
        if (shared == null) {
            shared = new House(Databases.fresh("intervention"), RealServers.kafka().bootstrapServers(), Map.of());
        }
        return shared;
    }

    public static House on(Database database, String kafka, Map<String, String> settings) {
        return new House(database, kafka, settings);
    }

    public Api as(Caller caller) {
        return new Api(address(), tokens.bearer(caller), Map.of());
    }

    public Api withToken(String authorization) {
        return new Api(address(), authorization, Map.of());
    }

    public TestTokens tokens() {
        return tokens;
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public BoundTransactions transactions() {
        return context.getBean(BoundTransactions.class);
    }

    void awaitNews(UUID subject, long version) {
        assertThat(context.getBean(IntakeLoop.class).await(subject.toString(), version, Duration.ofSeconds(10)))
                .as("news of %s arrived", subject).isTrue();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
        tokens.close();
    }
}
