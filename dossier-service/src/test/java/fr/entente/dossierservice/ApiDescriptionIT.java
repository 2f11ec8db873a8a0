package fr.entente.dossierservice;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.dossierservice.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

/** The HTTP interface describes itself. */
class ApiDescriptionIT {

    private final JsonNode description = House.shared().withToken("").get("/v3/api-docs").expect(200).json();

    @Test
    void namesEveryAddress() {
        assertThat(description.path("paths").propertyNames()).containsExactlyInAnyOrder("/api/schemes/{id}",
                "/api/schemes/{id}/members/{landlordId}", "/api/schemes/{id}/members/{landlordId}/leaving",
                "/api/schemes/{id}/contract", "/api/schemes/{id}/contract/renewal", "/api/schemes/{id}/contract/ending",
                "/api/sites", "/api/sites/places", "/api/sites/{id}", "/api/sites/{id}/stock",
                "/api/sites/{id}/transfer", "/api/requests",
                "/api/requests/{id}", "/api/requests/{id}/answer", "/api/requests/{id}/orientation",
                "/api/requests/{id}/dossier", "/api/dossiers", "/api/dossiers/{id}", "/api/dossiers/{id}/steps",
                "/api/dossiers/{id}/orientations", "/api/dossiers/{id}/closing", "/api/dossiers/{id}/recurrence",
                "/api/dossiers/{id}/reopening", "/api/schemes/{id}/first-answer", "/api/requests/{id}/assignment",
                "/api/requests/{id}/handover", "/api/requests/{id}/handover/answer", "/api/observations/{id}",
                "/api/due", "/api/dossiers/{id}/readings", "/api/requests/{id}/triage", "/api/dossiers/{id}/mediators",
                "/api/dossiers/{id}/parties", "/api/dossiers/{id}/parties/unnamed",
                "/api/dossiers/{id}/consents", "/api/dossiers/{id}/consents/withdrawal",
                "/api/dossiers/{id}/meetings", "/api/dossiers/{id}/notes", "/api/dossiers/{id}/admissibility",
                "/api/dossiers/{id}/handover", "/api/dossiers/{id}/handover/answer", "/api/dossiers/{id}/information",
                "/api/dossiers/{id}/support", "/api/dossiers/{id}/inquiry", "/api/dossiers/{id}/agreement",
                "/api/dossiers/{id}/agreement/follow-up", "/api/dossiers/{id}/suspension",
                "/api/dossiers/{id}/suspension/end", "/api/dossiers/{id}/orientations/{version}/answer",
                "/api/dossiers/{id}/sequel", "/api/dossiers/{id}/orientations/{version}/link",
                "/api/orientation-links/visit", "/api/orientation-links/answer",
                "/api/engagements", "/api/engagements/{id}", "/api/engagements/{id}/terms",
                "/api/engagements/{id}/cancellation",
                "/api/stock-imports", "/api/stock-imports/{id}", "/api/stock-imports/{id}/parts/{number}",
                "/api/stock-imports/{id}/reading", "/api/stock-imports/{id}/grouping",
                "/api/stock-imports/{id}/application", "/api/stock-imports/templates/csv",
                "/api/stock-imports/templates/xlsx");
    }

    @Test
    void tellsWhatAListTakes() {
        assertThat(parametersOf("/api/dossiers", "get")).contains("status", "step", "siteId", "landlordId", "nature",
                "from", "to", "closedFrom", "closedTo", "sort", "limit", "cursor").doesNotContain("caller", "paging");
    }

    @Test
    void tellsThatAChangeNeedsAVersionAndAKey() {
        assertThat(parametersOf("/api/dossiers/{id}/closing", "post")).contains("id", "If-Match", "Idempotency-Key")
                .doesNotContain("conditions", "caller");
    }

    @Test
    void tellsWhatAFormHolds() {
        JsonNode schemas = description.path("components").path("schemas");
        assertThat(schemas.path("OpenDossier").path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("siteId", "openedOn", "nature", "severity", "origin");
    }

    private List<String> parametersOf(String path, String method) {
        return description.path("paths").path(path).path(method).path("parameters").valueStream()
                .map(parameter -> parameter.path("name").asString()).toList();
    }
}
