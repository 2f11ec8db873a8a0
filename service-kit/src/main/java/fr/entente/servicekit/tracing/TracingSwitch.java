package fr.entente.servicekit.tracing;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves OpenTelemetry out altogether where {@code entente.tracing.endpoint} names no collector: a tracer that samples
 * nothing would still make a span for every request.
 */
public final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean on = StringUtils.hasText(Objects.requireNonNull(environment).getProperty("entente.tracing.endpoint"));
        var matches = new boolean[configurations.length];
        for (int index = 0; index < matches.length; index++) {
            matches[index] = on || !isTracing(configurations[index]);
        }
        return matches;
    }

    private static boolean isTracing(@Nullable String configuration) {
        return configuration != null && (configuration.startsWith("org.springframework.boot.opentelemetry.")
                || configuration.startsWith("org.springframework.boot.micrometer.tracing."));
    }
}
