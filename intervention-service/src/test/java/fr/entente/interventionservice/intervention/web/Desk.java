package fr.entente.interventionservice.intervention.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.intervention.InterventionSamples;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** Asks for interventions as a mediator does, or as whoever is named, and says what a refusal looks like. */
record Desk(MockMvcTester web) {

    static final String ONE = "/api/interventions/" + InterventionSamples.ID;
    static final String UNKNOWN = "/api/interventions/" + UUID.randomUUID();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static void refused(MvcTestResult answer, int status, String type, String field) {
        problem(answer, status, type);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    static void problem(MvcTestResult answer, int status, String type) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:problem:" + type);
        assertThat(answer).bodyText().doesNotContain("\"problem.");
    }

    MvcTestResult get(String path) {
        return web.perform(as(Role.MEDIATOR, web.get().uri(path)));
    }

    MvcTestResult put(String path, Map<String, ?> body) {
        return web.perform(json(as(Role.MEDIATOR, web.put().uri(path)), body));
    }

    MvcTestResult batch(List<?> items) {
        return web.perform(json(as(Role.MEDIATOR, web.post().uri("/api/interventions/batch")),
                Map.of("items", items)));
    }

    MvcTestResult post(String path, Map<String, ?> body, @Nullable String seen, @Nullable String key) {
        var request = json(as(Role.MEDIATOR, web.post().uri(path)), body);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return web.perform(request);
    }

    MockMvcRequestBuilder json(MockMvcRequestBuilder request, Map<String, ?> body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
    }

    static MockMvcRequestBuilder as(Role role, MockMvcRequestBuilder request) {
        var landlord = role == Role.LANDLORD ? InterventionSamples.PARIS_HABITAT.value() : null;
        var scheme = role == Role.ADMINISTRATOR ? null : InterventionSamples.SCHEME.value();
        var caller = new Caller(InterventionSamples.MEDIATOR.value(), role, scheme, landlord);
        return request.with(authentication(new TestingAuthenticationToken(caller, "token", List.of())));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static Map<String, @Nullable Object> form() {
        var deed = InterventionSamples.IN_THE_HALL;
        var form = new TreeMap<String, @Nullable Object>();
        form.putAll(Map.of("siteId", deed.siteId().value(), "space", deed.space(), "mission", deed.mission(),
                "register", deed.register(), "origin", deed.origin(), "startedAt", deed.startedAt().toString(),
                "minutes", deed.minutes(), "peopleMet", deed.peopleMet()));
        form.putAll(Map.of("nature", "OCCUPATION_HALL", "severity", 2, "askedBy", "CARETAKER", "answer",
                "HANDLED_ON_SITE", "orientation", "MEDIATION_TEAM", "dossierId", InterventionSamples.DOSSIER.value(),
                "requestId", InterventionSamples.REQUEST.value()));
        return form;
    }

    static Map<String, @Nullable Object> but(String field, @Nullable Object value) {
        var form = form();
        form.put(field, value);
        return form;
    }
}
