package fr.entente.gatewayservice.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import fr.entente.gatewayservice.GatewayServiceApplication;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.PostgresServer;

/** The gateway as it really runs, on its own database, with recorders in place of the services. */
public final class RunningGateway implements AutoCloseable {

    public static final String ADMINISTRATOR = "administrator";
    public static final String PASSWORD = "correct horse battery";

    private final Recorder dossier = new Recorder();
    private final Recorder intervention = new Recorder();
    private final Recorder reporting = new Recorder();
    private final Map<String, Object> properties = new HashMap<>();
    private ConfigurableApplicationContext context;

    private RunningGateway(Database database, Map<String, Object> changes) {
        properties.putAll(database.environment());
        properties.putAll(Map.of("ENTENTE_PORT", "0", "ENTENTE_COOKIE_SECURE", "false", "ENTENTE_ADMIN_LOGIN",
                ADMINISTRATOR, "ENTENTE_ADMIN_PASSWORD", PASSWORD, "ENTENTE_BCRYPT_STRENGTH", "4",
                "ENTENTE_DOSSIER_URL", dossier.address(), "ENTENTE_INTERVENTION_URL", intervention.address(),
                "ENTENTE_REPORTING_URL", reporting.address()));
        properties.put("entente.routes.farewells-every", "PT1H"); // what is recorded is what the test sends
        properties.putAll(changes);
        context = run();
    }

    public static RunningGateway start() {
        return start(Map.of());
    }

    public static RunningGateway start(Map<String, Object> changes) {
        return new RunningGateway(Databases.fresh("gateway"), changes);
    }

    /** On a server that the test may stop. */
    public static RunningGateway start(PostgresServer server) {
        return new RunningGateway(Databases.fresh(server, "gateway"), Map.of());
    }

    private ConfigurableApplicationContext run() {
        var application = new SpringApplication(GatewayServiceApplication.class);
        application.addInitializers(starting -> starting.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("test", properties)));
        application.setRegisterShutdownHook(false);
        return application.run();
    }

    /** Ends the process, as far as its memory goes, and starts another one on the same database. */
    public void restart() {
        context.close();
        context = run();
    }

    /** From the next start on. */
    public void change(String property, Object value) {
        properties.put(property, value);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    public Browser browser() {
        return new Browser(address());
    }

    public Browser administrator() {
        var browser = browser();
        var answer = browser.signIn(ADMINISTRATOR, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return browser;
    }

    /** Makes an account that may act as given, and signs it in. */
    public Browser person(String login, Map<UUID, String> grants) {
        var administrator = administrator();
        var person = UUID.randomUUID();
        administrator.put(Browser.account(person), Samples.account(login));
        grants.forEach((id, grant) -> administrator.put(Browser.account(person) + "/grants/" + id, grant));
        var browser = browser();
        browser.signIn(login, PASSWORD);
        return browser;
    }

    public Recorder dossier() {
        return dossier;
    }

    public Recorder intervention() {
        return intervention;
    }

    public Recorder reporting() {
        return reporting;
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        dossier.close();
        intervention.close();
        reporting.close();
    }
}
