package fr.entente.dossierservice.dossier.web;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.dossier.CourseRejection;
import fr.entente.dossierservice.dossier.DossierCommand.CloseDossier;
import fr.entente.dossierservice.dossier.DossierSamples;
import fr.entente.dossierservice.dossier.Outcome;
import fr.entente.dossierservice.scheme.web.SchemeProblems;
import fr.entente.dossierservice.testing.KnownDirectory;
import fr.entente.dossierservice.testing.ScriptedExecution;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servicekit.access.AccessAutoConfiguration;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.ResourceServerAutoConfiguration;
import fr.entente.servicekit.eventstore.CommandRefusal;
import fr.entente.servicekit.eventstore.StoreUnavailable;
import fr.entente.servicekit.testing.TestCallers;
import fr.entente.servicekit.testing.TestTokens;
import fr.entente.servicekit.web.CommandDeskAutoConfiguration;
import fr.entente.servicekit.web.WebAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Every status a dossier's commands are answered with, and what is said beside it. */
@WebMvcTest(DossierController.class)
@ImportAutoConfiguration({AccessAutoConfiguration.class, ResourceServerAutoConfiguration.class,
        WebAutoConfiguration.class, CommandDeskAutoConfiguration.class})
@Import({DossierDesk.class, DossierControllerTest.Surroundings.class})
class DossierControllerTest {

    private static final TestTokens TOKENS = TestTokens.start();
    private static final UUID SCHEME = UUID.randomUUID();
    private static final Caller MEDIATOR = TestCallers.mediator(SCHEME);
    private static final String DOSSIER = "/api/dossiers/" + DossierSamples.DOSSIER;
    private static final Map<String, Object> CLOSING = Map.of("outcome", "FAILED", "closedOn", "2026-03-20");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ScriptedExecution execution;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TOKENS.environment().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        TOKENS.close();
    }

    @BeforeEach
    void accept() {
        execution.answers(1);
    }

    @Test
    void answers201WithTheFirstVersion() {
        assertThat(open(MEDIATOR, opening())).hasStatus(201).hasHeader("ETag", "\"1\"").bodyJson()
                .isEqualTo("{\"id\":\"%s\",\"version\":1}".formatted(DossierSamples.DOSSIER));
    }

    @Test
    void answers200WithTheNewVersion() {
        execution.answers(5);

        assertThat(close()).hasStatus(200).hasHeader("ETag", "\"5\"");
        assertThat(execution.commands()).containsExactly(
                new CloseDossier(DossierSamples.DOSSIER, Outcome.FAILED, DossierSamples.CLOSED, 0));
    }

    @Test
    void answers400ToWhatMakesNoSense() {
        assertProblem(open(MEDIATOR, Town.but(opening(), "severity", 5)), 400, "request:invalid");
        assertThat(execution.commands()).isEmpty();
    }

    @Test
    void answers400WithoutAKey() {
        assertProblem(mvc.post().uri(DOSSIER + "/closing").header("Authorization", TOKENS.bearer(MEDIATOR))
                .header("If-Match", "\"1\"").contentType(MediaType.APPLICATION_JSON).content(json(CLOSING)).exchange(),
                400, "idempotency:key-required");
    }

    @Test
    void answers401WithoutAToken() {
        assertThat(mvc.get().uri(DOSSIER)).hasStatus(401);
    }

    @Test
    void answers403ToWhoMayNotWrite() {
        assertProblem(open(TestCallers.coordinator(SCHEME), opening()), 403, "access:forbidden");
        assertThat(execution.commands()).isEmpty();
    }

    @Test
    void answers404AboutASiteNobodyKnows() {
        assertProblem(open(MEDIATOR, Town.but(opening(), "siteId", KnownDirectory.NOBODYS)), 404, "site:unknown");
    }

    @Test
    void answers404AboutADossierNobodyKnows() {
        assertProblem(post("/api/dossiers/" + KnownDirectory.NOBODYS + "/closing", CLOSING), 404, "request:not-found");
    }

    @Test
    void answers405ToAMethodThatIsNotThere() {
        assertThat(mvc.delete().uri(DOSSIER).header("Authorization", TOKENS.bearer(MEDIATOR))).hasStatus(405);
    }

    @Test
    void answers409WhenTheDossierSaysNo() {
        execution.refuses(new CourseRejection.AlreadyClosed(DossierSamples.CLOSED));

        assertProblem(close(), 409, "dossier:already-closed");
    }

    @Test
    void answers409WhenTheIdIsTaken() {
        execution.remembersSomethingElse(new CommandRefusal.AlreadyExists(DossierSamples.DOSSIER.toString()));

        assertProblem(open(MEDIATOR, opening()), 409, "id:taken");
    }

    @Test
    void answers412WhenTheVersionIsOld() {
        execution.refuses(new CommandRefusal.StaleVersion(DossierSamples.DOSSIER.toString(), 7));

        MvcTestResult answer = close();

        assertProblem(answer, 412, "version:stale");
        assertThat(answer).hasHeader("ETag", "\"7\"").bodyJson().extractingPath("current").isEqualTo(7);
    }

    @Test
    void answers415ToWhatIsNoJson() {
        assertThat(mvc.put().uri(DOSSIER).header("Authorization", TOKENS.bearer(MEDIATOR))
                .contentType(MediaType.TEXT_PLAIN).content("hello")).hasStatus(415);
    }

    @Test
    void answers422WhenTheKeyWasUsedForSomethingElse() {
        execution.remembersSomethingElse(new IllegalStateException("never asked"));

        assertProblem(close(), 422, "idempotency:key-reused");
    }

    @Test
    void answers428WithoutAVersion() {
        assertProblem(mvc.post().uri(DOSSIER + "/closing").header("Authorization", TOKENS.bearer(MEDIATOR))
                .header("Idempotency-Key", UUID.randomUUID()).contentType(MediaType.APPLICATION_JSON)
                .content(json(CLOSING)).exchange(), 428, "version:required");
    }

    @Test
    void answers500WithoutAWordFromInside() {
        execution.refuses(new IllegalStateException("a secret of the inside"));

        MvcTestResult answer = close();

        assertProblem(answer, 500, "request:failed");
        assertThat(answer).bodyText().doesNotContain("secret");
    }

    @Test
    void answers503WhenTheStoreIsAway() {
        execution.refuses(new StoreUnavailable("away", null));

        MvcTestResult answer = close();

        assertProblem(answer, 503, "request:unavailable");
        assertThat(answer).containsHeader("Retry-After");
    }

    private static void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson()
                .extractingPath("type").isEqualTo("urn:problem:" + type);
    }

    private MvcTestResult open(Caller caller, Map<String, Object> form) {
        return mvc.put().uri(DOSSIER).header("Authorization", TOKENS.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON).content(json(form)).exchange();
    }

    private MvcTestResult close() {
        return post(DOSSIER + "/closing", CLOSING);
    }

    private MvcTestResult post(String path, Map<String, Object> form) {
        return mvc.post().uri(path).header("Authorization", TOKENS.bearer(MEDIATOR)).header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID()).contentType(MediaType.APPLICATION_JSON)
                .content(json(form)).exchange();
    }

    private static Map<String, Object> opening() {
        return Town.dossier(UUID.randomUUID(), DossierSamples.OPENED);
    }

    private static String json(Map<String, Object> form) {
        return new JsonMapper().writeValueAsString(form);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({DossierProblems.class, SchemeProblems.class, Days.class})
    static class Surroundings {

        @Bean
        ScriptedExecution execution() {
            return new ScriptedExecution();
        }

        @Bean
        KnownDirectory directory() {
            return new KnownDirectory();
        }
    }
}
