package fr.entente.servicekit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Puts {@code service-kit.yml} below a service's own {@code application.yml}, which may change any of it. */
public final class ServiceDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "service-kit.yml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        giveTheActuatorAPort(environment);
    }

    /** Only on a port of its own has it an address of its own, and may a Prometheus on another machine reach it. */
    private static void giveTheActuatorAPort(ConfigurableEnvironment environment) {
        var port = environment.getProperty("ENTENTE_MANAGEMENT_PORT", "");
        if (!port.isBlank()) {
            environment.getPropertySources().addLast(new MapPropertySource("management-port", Map.of(
                    "management.server.port", port,
                    "management.server.address", environment.getProperty("ENTENTE_MANAGEMENT_BIND", "127.0.0.1"))));
        }
    }
}
