package fr.entente.gatewayservice.openapi;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiMergeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWN = """
            {"openapi":"3.1.0","servers":[{"url":"/"}],"paths":{"/api/me":{}},"components":{"schemas":{"Me":{}}}}""";
    private static final String SITES = """
            {"servers":[{"url":"http://inside:8081"}],"paths":{"/api/sites":{"get":{"operationId":"list","schema":
            {"$ref":"#/components/schemas/Receipt"}}}},"components":{"schemas":{"Receipt":{"type":"object"}}}}""";

    @Test
    void equalNamesOfTwoServicesDoNotCollide() {
        var merged = merge().add("one", SITES).add("two", SITES.replace("/api/sites", "/api/other")).result();
        assertThat(merged.path("components").path("schemas").propertyNames()).containsExactlyInAnyOrder("Me",
                "one.Receipt", "two.Receipt");
        assertThat(merged.at("/paths/~1api~1sites/get/schema/$ref").asString())
                .isEqualTo("#/components/schemas/one.Receipt");
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(merge().add("one", SITES).result().at("/paths/~1api~1sites/get/operationId").asString())
                .isEqualTo("one.list");
    }

    @Test
    void theServicesOwnAddressesStayInside() {
        assertThat(merge().add("one", SITES).result().toString()).doesNotContain("inside");
    }

    @Test
    void saysWhoseDescriptionIsMissing() {
        assertThat(merge().missing(List.of("reporting-service")).result().path("x-missing").get(0).asString())
                .isEqualTo("reporting-service");
    }

    private static OpenApiMerge merge() {
        return new OpenApiMerge(JSON, (ObjectNode) JSON.readTree(OWN));
    }
}
