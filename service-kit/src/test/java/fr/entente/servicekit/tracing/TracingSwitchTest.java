package fr.entente.servicekit.tracing;

import java.lang.reflect.Proxy;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class TracingSwitchTest {

    private static final String[] CONFIGURATIONS = {OpenTelemetrySdkAutoConfiguration.class.getName(),
            OpenTelemetryTracingAutoConfiguration.class.getName(), TracingAutoConfiguration.class.getName()};

    @Test
    void leavesOpenTelemetryOutWhereNobodyCollects() {
        assertThat(matches("")).containsExactly(false, false, true);
        assertThat(matches("http://collector:4318/v1/traces")).containsExactly(true, true, true);
    }

    /** The filter asks for none. */
    private static AutoConfigurationMetadata metadata() {
        return (AutoConfigurationMetadata) Proxy.newProxyInstance(TracingSwitchTest.class.getClassLoader(),
                new Class<?>[]{AutoConfigurationMetadata.class}, (_, _, _) -> null);
    }

    private static boolean[] matches(String endpoint) {
        var environment = new StandardEnvironment();
        environment.getPropertySources()
                .addFirst(new MapPropertySource("given", Map.of("entente.tracing.endpoint", endpoint)));
        var filter = new TracingSwitch();
        filter.setEnvironment(environment);
        return filter.match(CONFIGURATIONS, metadata());
    }
}
