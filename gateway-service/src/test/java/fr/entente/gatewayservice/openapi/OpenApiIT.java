package fr.entente.gatewayservice.openapi;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

import fr.entente.gatewayservice.testing.Recorder;
import fr.entente.gatewayservice.testing.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start();
        gateway.dossier().answer(exchange -> Recorder.send(exchange, 200, "application/json",
                "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/sites\":{\"get\":{}}}}"));
        gateway.intervention().answer(exchange -> Recorder.send(exchange, 200, "application/json",
                "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/interventions\":{\"get\":{}}}}"));
        gateway.reporting().answer(exchange -> Recorder.send(exchange, 503, "application/json", "{}"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void describesTheServicesThatAnswerAndNamesTheOthers() {
        var description = gateway.administrator().get("/api/openapi").json();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").propertyNames()).contains("/api/sites", "/api/interventions",
                "/api/session");
        assertThat(description.path("x-missing").valueStream().map(JsonNode::asString))
                .containsExactly("reporting-service");
        assertThat(description.path("servers").path(0).path("url").asString()).isEqualTo("/");
    }

    @Test
    void describesEveryEndpointOfTheGatewayItself() {
        var mappings = gateway.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.entente.gatewayservice"))
                .flatMap(entry -> operations(entry.getKey()).stream()).collect(Collectors.toSet());
        var described = gateway.administrator().get("/api/openapi").json().path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyStream()
                        .map(operation -> operation.getKey() + " " + path.getKey()))
                .collect(Collectors.toSet());
        assertThat(described).containsAll(mappings);
        assertThat(mappings).hasSizeGreaterThan(9);
    }

    private static Set<String> operations(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path))
                .collect(Collectors.toSet());
    }
}
