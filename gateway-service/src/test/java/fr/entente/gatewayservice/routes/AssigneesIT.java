package fr.entente.gatewayservice.routes;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.entente.gatewayservice.testing.Answer;
import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/** Work is given to those who work in the scheme, and to nobody else. */
class AssigneesIT {

    private static final String ASSIGNMENT = "/api/requests/0199b1e0-0000-7000-8000-00000000d051/assignment";

    private static RunningGateway gateway;
    private static Browser manager;
    private static Browser landlord;
    private static String colleague;
    private static String foreigner;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start();
        manager = gateway.person("manager", Map.of(UUID.randomUUID(), Samples.manager(Samples.CHAMPIGNY)));
        landlord = gateway.person("landlord",
                Map.of(UUID.randomUUID(), Samples.landlord(Samples.CHAMPIGNY, Samples.VALOPHIS)));
        colleague = idOf(gateway.person("colleague",
                Map.of(UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY))));
        foreigner = idOf(gateway.person("foreigner", Map.of(UUID.randomUUID(), Samples.mediator(Samples.NORD))));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void forget() {
        gateway.dossier().forget();
        gateway.intervention().forget();
    }

    @ParameterizedTest
    @CsvSource({"POST,/api/dossiers/1/mediators,mediatorId", "POST,/api/dossiers/1/handover,to",
            "POST,/api/requests/1/assignment,mediatorId", "POST,/api/requests/1/handover,to",
            "PUT,/api/shifts/1,mediators", "POST,/api/shifts/1/plan,mediators",
            "POST,/api/requests/1/%61ssignment,mediatorId"})
    void everyPlaceWhereSomebodyIsNamedIsLookedAt(String method, String path, String field) {
        for (var stranger : List.of(foreigner, idOf(landlord), UUID.randomUUID().toString())) {
            var refused = send(method, path, body(field, stranger));
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.problem()).isEqualTo("urn:problem:colleague:unknown");
            assertThat(refused.json().path("errors").path(0).path("field").asString()).isEqualTo(field);
        }
        assertThat(gateway.dossier().arrived()).isEmpty();
        assertThat(gateway.intervention().arrived()).isEmpty();
        assertThat(send(method, path, body(field, colleague)).status()).isEqualTo(200);
    }

    @Test
    void oneStrangerOfAPairIsEnough() {
        var pair = "{\"mediators\":[\"%s\",\"%s\"]}".formatted(colleague, foreigner);
        assertThat(send("PUT", "/api/shifts/1", pair).status()).isEqualTo(404);
    }

    @Test
    void anotherSpellingLeadsNotPast() {
        var bytes = ByteBuffer.allocate(16).putLong(UUID.fromString(foreigner).getMostSignificantBits())
                .putLong(UUID.fromString(foreigner).getLeastSignificantBits()).array();
        for (var spelling : List.of(Base64.getEncoder().encodeToString(bytes), foreigner.toUpperCase(
                Locale.ROOT))) {
            assertThat(manager.post(ASSIGNMENT, body("mediatorId", spelling)).status()).isEqualTo(404);
        }
    }

    @Test
    void whatIsSentArrivesUnchanged() {
        var sent = "{\"mediatorId\" : \"%s\", \"é\":1}".formatted(colleague);
        manager.post(ASSIGNMENT, sent);
        assertThat(gateway.dossier().last().body()).isEqualTo(sent);
    }

    @Test
    void whatCannotBeReadIsLeftToTheService() {
        for (var nonsense : List.of("{", "[]", "{\"mediatorId\":7}", "{\"mediatorId\":\"nobody\"}", "{}")) {
            assertThat(manager.post(ASSIGNMENT, nonsense).status()).as(nonsense).isEqualTo(200);
            assertThat(gateway.dossier().last().body()).isEqualTo(nonsense);
        }
    }

    @Test
    void whoMayNotAssignIsToldOfNobody() {
        assertThat(landlord.post(ASSIGNMENT, body("mediatorId", foreigner)).status()).isEqualTo(200);
        assertThat(landlord.post(ASSIGNMENT, body("mediatorId", colleague)).status()).isEqualTo(200);
    }

    @Test
    void whoWorksHereNoLongerIsGivenNothing() {
        var grant = UUID.randomUUID();
        var leaving = idOf(gateway.person("leaving", Map.of(grant, Samples.mediator(Samples.CHAMPIGNY))));
        assertThat(manager.post(ASSIGNMENT, body("mediatorId", leaving)).status()).isEqualTo(200);
        gateway.administrator().delete(Browser.account(UUID.fromString(leaving)) + "/grants/" + grant);
        assertThat(manager.post(ASSIGNMENT, body("mediatorId", leaving)).status()).isEqualTo(404);
    }

    private static Answer send(String method, String path, String body) {
        return manager.send(manager.request(path).header("Content-Type", "application/json").method(method,
                BodyPublishers.ofString(body)));
    }

    private static String body(String field, String person) {
        return (field.equals("mediators") ? "{\"%s\":[\"%s\"]}" : "{\"%s\":\"%s\"}").formatted(field, person);
    }

    private static String idOf(Browser person) {
        return person.get("/api/me").json().path("person").asString();
    }
}
