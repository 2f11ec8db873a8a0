package fr.entente.servicekit;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceDefaultsTest {

    @Test
    void theActuatorSharesTheServicesPortUnlessItIsGivenOne() {
        assertThat(environment(Map.of()).containsProperty("management.server.port")).isFalse();
        assertThat(environment(Map.of("ENTENTE_MANAGEMENT_PORT", "")).containsProperty("management.server.address"))
                .isFalse();
        var apart = environment(Map.of("ENTENTE_MANAGEMENT_PORT", "9100", "ENTENTE_MANAGEMENT_BIND", "10.0.0.7"));
        assertThat(apart.getProperty("management.server.port")).isEqualTo("9100");
        assertThat(apart.getProperty("management.server.address")).isEqualTo("10.0.0.7");
        assertThat(environment(Map.of("ENTENTE_MANAGEMENT_PORT", "9100")).getProperty("management.server.address"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void readinessAsksForTheDatabaseAndLivenessForNothing() {
        var defaults = environment(Map.of());
        assertThat(defaults.getProperty("management.endpoint.health.group.liveness.include"))
                .isEqualTo("livenessState");
        assertThat(defaults.getProperty("management.endpoint.health.group.readiness.include"))
                .isEqualTo("readinessState,db");
    }

    private static StandardEnvironment environment(Map<String, Object> given) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new ServiceDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
