package fr.entente.interventionservice;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.interventionservice.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

/** The HTTP interface describes itself. */
class ApiDescriptionIT {

    private final JsonNode description = House.shared().withToken("").get("/v3/api-docs").expect(200).json();

    @Test
    void namesEveryAddress() {
        assertThat(description.path("paths").propertyNames()).containsExactlyInAnyOrder("/api/interventions",
                "/api/interventions/{id}", "/api/interventions/{id}/correction", "/api/interventions/{id}/withdrawal",
                "/api/interventions/batch", "/api/interventions/contradictions",
                "/api/interventions/{id}/contradictions/{contradiction}/settlement", "/api/defects",
                "/api/defects/{id}", "/api/defects/{id}/acknowledgement",
                "/api/defects/{id}/plan", "/api/defects/{id}/repair", "/api/defects/{id}/refusal",
                "/api/defects/{id}/merger", "/api/defects/{id}/withdrawal", "/api/defects/{id}/photo",
                "/api/landlords/{landlordId}/defect-address",
                "/api/actions", "/api/actions/{id}", "/api/actions/{id}/change", "/api/actions/{id}/postponement",
                "/api/actions/{id}/cancellation", "/api/actions/{id}/account", "/api/actions/{id}/correction",
                "/api/actions/{id}/withdrawal", "/api/actions/{id}/remark",
                "/api/shifts",
                "/api/shifts/{id}", "/api/shifts/{id}/plan", "/api/shifts/{id}/cancellation", "/api/shifts/{id}/start",
                "/api/shifts/{id}/leave", "/api/shifts/{id}/hours",
                "/api/shifts/{id}/end", "/api/shifts/{id}/report", "/api/shifts/{id}/notes/{noteId}",
                "/api/shifts/tonight");
    }

    @Test
    void tellsWhatAListTakesAndWhatAChangeNeeds() {
        assertThat(parametersOf("/api/interventions", "get")).contains("from", "to", "siteId", "landlordId", "mission",
                "nature", "natureGroup", "space", "origin", "register", "dossierId", "requestId", "mine", "weekday",
                "hour", "withdrawn", "sort", "limit", "cursor").doesNotContain("caller", "paging", "filter");
        assertThat(parametersOf("/api/interventions/{id}/correction", "post"))
                .contains("id", "If-Match", "Idempotency-Key").doesNotContain("conditions", "caller");
        assertThat(parametersOf("/api/interventions/batch", "post")).isEmpty();
    }

    @Test
    void tellsWhatAFormHolds() {
        var form = description.path("components").path("schemas").path("InterventionForm");
        assertThat(form.path("required").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("siteId",
                "space", "mission", "register", "origin", "startedAt", "minutes", "peopleMet");
        assertThat(form.path("properties").path("minutes").path("maximum").asInt()).isEqualTo(720);
    }

    @Test
    void tellsWhatAnItemOfABatchHolds() {
        var schemas = description.path("components").path("schemas");
        assertThat(schemas.path("BatchForm").path("properties").path("items").path("items").path("$ref").asString())
                .endsWith("/InterventionForm");
        assertThat(schemas.path("InterventionForm").path("properties").propertyNames()).contains("siteId", "startedAt",
                "minutes");
    }

    private List<String> parametersOf(String path, String method) {
        return description.path("paths").path(path).path(method).path("parameters").valueStream()
                .map(parameter -> parameter.path("name").asString()).toList();
    }
}
