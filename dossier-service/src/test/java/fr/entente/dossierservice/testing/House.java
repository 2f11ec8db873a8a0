package fr.entente.dossierservice.testing;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.dossierservice.DossierServiceApplication;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestTokens;

/** The whole service on a real PostgreSQL and, where nothing else is said, a real Kafka. */
public final class House implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private static @Nullable House shared;

    private final TestTokens tokens = TestTokens.start();
    private final ConfigurableApplicationContext context;

    private House(Database database, String kafka, Map<String, String> settings, Clock clock) {
        Map<String, Object> environment = new HashMap<>(database.environment());
        environment.putAll(tokens.environment());
        environment.put("ENTENTE_KAFKA", kafka);
        environment.put("ENTENTE_PORT", "0");
        environment.putAll(settings);
        SpringApplication application = new SpringApplication(DossierServiceApplication.class);
        application.setDefaultProperties(environment);
        application.addInitializers(made -> ((GenericApplicationContext) made).registerBean(Clock.class, () -> clock));
        context = application.run();
    }

    /** One for all tests that break nothing. */
    public static synchronized House shared() {
        if (shared == null) {
            shared = new House(Databases.fresh("dossier"), RealServers.kafka().bootstrapServers(),
                    Map.of("ENTENTE_VAULT_KEY", Base64.getEncoder().encodeToString(new byte[KEY_BYTES])),
                    Clock.systemUTC());
        }
        return shared;
    }

    public static House on(Database database, String kafka, Map<String, String> settings) {
        return new House(database, kafka, settings, Clock.systemUTC());
    }

    /** One whose clock the test moves. */
    public static House at(Clock clock, Database database, Map<String, String> settings) {
        return new House(database, RealServers.kafka().bootstrapServers(), settings, clock);
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

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public BoundTransactions transactions() {
        return context.getBean(BoundTransactions.class);
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
