package fr.entente.interventionservice.intervention.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.intervention.Aspect;
import fr.entente.interventionservice.intervention.Choice;
import fr.entente.interventionservice.intervention.InterventionCommand.CorrectIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.LogIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.SettleContradiction;
import fr.entente.interventionservice.intervention.InterventionCommand.WithdrawIntervention;
import fr.entente.interventionservice.intervention.InterventionRejection;
import fr.entente.interventionservice.intervention.InterventionRejection.Gap;
import fr.entente.interventionservice.intervention.InterventionSamples;
import fr.entente.interventionservice.intervention.NatureGroup;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.eventstore.CommandRefusal;
import fr.entente.servicekit.eventstore.StoreUnavailable;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** One answer of each kind, without a store and without a database. */
@WebMvcTest({BatchController.class, ContradictionController.class, InterventionController.class, SheetController.class})
@Import(Slice.class)
class InterventionWebTest {

    private static final String ONE = "/api/interventions/" + InterventionSamples.ID;
    private static final String SETTLEMENT = "/contradictions/4/settlement";
    private static final String UNKNOWN = "/api/interventions/" + UUID.randomUUID();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private ScriptedExecution store;

    @Autowired
    private ScriptedSheets sheets;

    @Autowired
    private ScriptedContradictions contradictions;

    @Autowired
    private RememberedTerritories territories;

    private final JsonMapper json = JsonMapper.builder().build();

    @BeforeEach
    void start() {
        store.start();
        contradictions.contradicts = false;
        territories.forget();
    }

    @Test
    void logsWithTheServersClockAndTheCallersOwnId() {
        var answer = put(ONE, form());
        assertThat(answer).hasStatus(201).hasHeader("ETag", "\"1\"").bodyJson()
                .isLenientlyEqualTo("{\"id\": \"%s\", \"version\": 1}".formatted(InterventionSamples.ID));
        assertThat(store.commands).singleElement().isInstanceOfSatisfying(LogIntervention.class, command -> {
            assertThat(command.recordedAt()).isEqualTo(Slice.NOW);
            assertThat(command.mediatorId()).isEqualTo(InterventionSamples.MEDIATOR);
            assertThat(command.day()).isEqualTo(InterventionSamples.FRIDAY);
            assertThat(command.deed()).isEqualTo(InterventionSamples.IN_THE_HALL);
        });
    }

    @Test
    void looksAtNoCopyForAYesThatIsRemembered() {
        territories.remember(InterventionSamples.TERRITORY);
        assertThat(put(ONE, form())).hasStatus(201);
        assertThat(territories.looks()).isZero();
    }

    @Test
    void looksAtTheCopyBeforeItSaysNo() {
        territories.remember(RememberedTerritories.OF_LONG_AGO);
        refusedBy(new TerritoryRejection.UnknownSite(InterventionSamples.MORDACS), 404, "site:unknown", "siteId");
        assertThat(territories.looks()).isEqualTo(1);
    }

    @Test
    void countsTheDayWhereTheSchemeLies() {
        put(ONE, but("startedAt", "2026-01-15T23:30:00Z"));
        assertThat(store.commands).singleElement().isInstanceOfSatisfying(LogIntervention.class,
                command -> assertThat(command.day()).isEqualTo(InterventionSamples.FRIDAY));
    }

    @Test
    void correctsAndWithdrawsWhatWasSeen() {
        assertThat(post(ONE + "/correction", form(), "\"3\"", key())).hasStatus(200).hasHeader("ETag", "\"4\"");
        assertThat(post(ONE + "/withdrawal", Map.of("reason", "MISTAKE"), "\"4\"", key())).hasStatus(200);
        assertThat(store.commands).hasExactlyElementsOfTypes(CorrectIntervention.class, WithdrawIntervention.class);
    }

    @Test
    void saysOfACorrectionThatItIsKeptAndHasToBeSettled() {
        assertThat(post(ONE + "/correction", form(), "\"3\"", key())).bodyText().contains("\"CORRECTED\"");
        contradictions.contradicts = true;
        assertThat(post(ONE + "/correction", form(), "\"3\"", key())).hasStatus(202).hasHeader("ETag", "\"4\"")
                .bodyText().contains("\"TO_SETTLE\"");
    }

    @Test
    void settlesWhatWasSeenAndNamesWhatIsToBeChosen() {
        var choices = Map.of("choices", Map.of("PEOPLE_MET", "PROPOSED"));
        assertThat(post(ONE + SETTLEMENT, choices, "\"4\"", key())).hasStatus(200).hasHeader("ETag", "\"5\"");
        assertThat(store.commands).singleElement().isInstanceOfSatisfying(SettleContradiction.class, command -> {
            assertThat(command.contradiction()).isEqualTo(4);
            assertThat(command.choices()).isEqualTo(Map.of(Aspect.PEOPLE_MET, Choice.PROPOSED));
        });
        refused(post(ONE + SETTLEMENT, Map.of("choices", Map.of()), "\"4\"", key()), 400, "request:invalid", "choices");
        store.refuseWith(new InterventionRejection.NotWhatIsToSettle(List.of(Aspect.PEOPLE_MET)));
        refused(post(ONE + SETTLEMENT, choices, "\"4\"", key()), 400, "intervention:not-what-is-to-settle", "choices");
        store.refuseWith(new InterventionRejection.AlreadySettled());
        problem(post(ONE + SETTLEMENT, choices, "\"4\"", key()), 409, "intervention:already-settled");
        store.refuseWith(new InterventionRejection.NothingToSettle());
        problem(post(ONE + SETTLEMENT, choices, "\"4\"", key()), 404, "intervention:nothing-to-settle");
    }

    @Test
    void hearsWhatWasSeenWithCorrectionsOnly() {
        refused(put(ONE, but("seen", form())), 400, "intervention:nothing-seen", "seen");
        assertThat(post(ONE + "/correction", but("seen", form()), "\"3\"", key())).hasStatus(200);
        assertThat(store.commands).singleElement().isInstanceOfSatisfying(CorrectIntervention.class,
                command -> assertThat(command.seen().deed()).isEqualTo(InterventionSamples.IN_THE_HALL));
    }

    @Test
    void namesTheFieldAndTheCodesForACodeThatIsNotInTheList() {
        assertThat(put(ONE, but("mission", "WIZARDRY"))).hasStatus(400).bodyText()
                .contains("urn:problem:request:unknown-code", "\"mission\"", "PARTNERS_SOCIAL_LINK");
        refused(put(ONE, but("colour", "red")), 400, "request:unknown-property", "colour");
    }

    @Test
    void refusesNumbersThatCannotBe() {
        for (var wrong : List.of(Map.entry("minutes", 0), Map.entry("minutes", 721), Map.entry("peopleMet", -1),
                Map.entry("peopleMet", 501), Map.entry("severity", 5), Map.entry("severity", 0))) {
            refused(put(ONE, but(wrong.getKey(), wrong.getValue())), 400, "request:invalid", wrong.getKey());
        }
        refused(put(ONE, but("minutes", 10.5)), 400, "request:wrong-type", "minutes");
        refused(put(ONE, but("minutes", null)), 400, "request:invalid", "minutes");
    }

    @Test
    void refusesWhatHasNotHappenedYetButForgivesAClockThatIsALittleAhead() {
        refused(put(ONE, but("startedAt", "2026-01-16T20:17:10Z")), 400, "date:in-the-future", "startedAt");
        refused(put(ONE, but("startedAt", "+999999-01-01T00:00:00Z")), 400, "date:in-the-future", "startedAt");
        refused(put(ONE, but("startedAt", "-999999-01-01T00:00:00Z")), 400, "date:out-of-range", "startedAt");
        assertThat(put(ONE, but("startedAt", "2026-01-16T20:17:09Z"))).hasStatus(201);
    }

    @Test
    void refusesBrokenJsonAndAnotherContentType() {
        assertThat(web.perform(as(Role.MEDIATOR, web.put().uri(ONE)).contentType(MediaType.APPLICATION_JSON)
                .content("{\"siteId\": ")).getResponse().getStatus()).isEqualTo(400);
        assertThat(web.perform(as(Role.MEDIATOR, web.put().uri(ONE)).contentType(MediaType.TEXT_PLAIN)
                .content("a walk")).getResponse().getStatus()).isEqualTo(415);
    }

    @Test
    void saysWhatDoesNotGoTogether() {
        store.refuseWith(new InterventionRejection.Incoherent(Gap.ASKED_BY_MISSING));
        refused(put(ONE, form()), 400, "intervention:asked-by-missing", "askedBy");
    }

    @Test
    void answersWhatTheTerritoryForbids() {
        var day = InterventionSamples.FRIDAY;
        refusedBy(new TerritoryRejection.UnknownSite(InterventionSamples.MORDACS), 404, "site:unknown", "siteId");
        refusedBy(new TerritoryRejection.UnknownDossier(InterventionSamples.DOSSIER), 404, "dossier:unknown",
                "dossierId");
        refusedBy(new TerritoryRejection.UnknownRequest(InterventionSamples.REQUEST), 404, "request:unknown",
                "requestId");
        refusedBy(new TerritoryRejection.NotCovered(day), 409, "contract:not-covered", "startedAt");
        refusedBy(new TerritoryRejection.NotAMemberOnThatDay(day), 409, "membership:not-a-member-on-that-day",
                "startedAt");
        refusedBy(new TerritoryRejection.NotYetInTheScheme(day), 409, "site:not-yet-in-the-scheme", "startedAt");
    }

    @Test
    void asksToComeBackWhenTheCopyMayBeLate() {
        store.refuseWith(new TerritoryRejection.NotKnownYet(new TerritoryRejection.NotCovered(
                InterventionSamples.FRIDAY)));
        assertThat(put(ONE, form())).hasStatus(425).hasHeader("Retry-After", "2").bodyText()
                .contains("urn:problem:territory:not-known-yet");
    }

    @Test
    void saysDaysAndReasonsInTheLanguageOfWhoeverAsked() {
        store.refuseWith(new TerritoryRejection.NotCovered(InterventionSamples.FRIDAY));
        assertThat(web.perform(json(as(Role.MEDIATOR, web.put().uri(ONE)), form()).header("Accept-Language", "fr")))
                .bodyText().contains("Aucune convention", "16 janvier 2026");
    }

    @Test
    void keepsAMediatorFromWhatAnotherLoggedAndFromWhatIsWithdrawn() {
        store.refuseWith(new InterventionRejection.AnotherMediators());
        problem(post(ONE + "/withdrawal", Map.of("reason", "MISTAKE"), "\"1\"", key()), 403,
                "intervention:another-mediators");
        store.refuseWith(new InterventionRejection.AlreadyWithdrawn());
        problem(post(ONE + "/correction", form(), "\"1\"", key()), 409, "intervention:already-withdrawn");
    }

    @Test
    void wantsTheVersionThatWasSeenAndAKey() {
        problem(post(ONE + "/correction", form(), null, key()), 428, "version:required");
        problem(post(ONE + "/correction", form(), "\"1\"", null), 400, "idempotency:key-required");
        store.refuseWith(new CommandRefusal.StaleVersion(InterventionSamples.ID.toString(), 5));
        var stale = post(ONE + "/withdrawal", Map.of("reason", "MISTAKE"), "\"1\"", key());
        problem(stale, 412, "version:stale");
        assertThat(stale).hasHeader("ETag", "\"5\"");
        store.refuseWith(new InterventionRejection.NeverSeen(5));
        problem(post(ONE + "/correction", form(), "\"6\"", key()), 412, "version:stale");
    }

    @Test
    void answersAChangeOfWhatIsForeignLikeAChangeOfWhatDoesNotExist() throws Exception {
        var unknown = post(UNKNOWN + "/withdrawal", Map.of("reason", "MISTAKE"), "\"1\"", key());
        problem(unknown, 404, "request:not-found");
        store.refuseWith(new InterventionRejection.Unknown(InterventionSamples.ID));
        var foreign = post(ONE + "/withdrawal", Map.of("reason", "MISTAKE"), "\"1\"", key());
        assertThat(foreign.getResponse().getContentAsString().replace(ONE, UNKNOWN))
                .isEqualTo(unknown.getResponse().getContentAsString());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MEDIATOR", "MANAGER"}, mode = EnumSource.Mode.EXCLUDE)
    void onlyTheOperatorWrites(Role role) {
        problem(web.perform(json(as(role, web.put().uri(ONE)), form())), 403, "access:forbidden");
        problem(web.perform(json(as(role, web.post().uri("/api/interventions/batch")), Map.of("items", List.of()))),
                403, "access:forbidden");
        problem(web.perform(as(role, web.get().uri("/api/interventions/contradictions"))), 403, "access:forbidden");
        problem(web.perform(json(as(role, web.post().uri(ONE + SETTLEMENT)).header("If-Match", "\"4\"")
                .header("Idempotency-Key", key()), Map.of("choices", Map.of("MINUTES", "STANDING")))), 403,
                "access:forbidden");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PARTNER", "AUDITOR", "ADMINISTRATOR"})
    void partnersAuditorsAndAdministratorsReadNothing(Role role) {
        problem(web.perform(as(role, web.get().uri("/api/interventions"))), 403, "access:forbidden");
        problem(web.perform(as(role, web.get().uri(ONE))), 403, "access:forbidden");
    }

    @Test
    void asksStrangersToSignIn() {
        problem(web.perform(web.get().uri(ONE)), 401, "access:token-required");
    }

    @Test
    void showsOneWithItsVersionAndNoneThatIsUnknown() {
        assertThat(get(ONE)).hasStatus(200).hasHeader("ETag", "\"7\"").bodyJson().extractingPath("$.siteName")
                .isEqualTo("Les Mordacs Nord");
        problem(get(UNKNOWN), 404, "request:not-found");
        problem(get("/api/interventions/hall"), 400, "request:wrong-type");
    }

    @Test
    void readsTheFiltersOfAList() {
        assertThat(get("/api/interventions?from=2026-01-01&natureGroup=NOISE&weekday=FRIDAY&hour=21&mine=true"))
                .hasStatus(200).bodyJson().extractingPath("$.items").asArray().isEmpty();
        var filter = requireNonNull(sheets.asked);
        assertThat(filter.natureGroup()).isEqualTo(NatureGroup.NOISE);
        assertThat(filter.hour()).isEqualTo(21);
        assertThat(filter.mine()).isTrue();
        assertThat(filter.withdrawn()).isNull();
    }

    @Test
    void refusesFiltersThatMeanNothing() {
        refused(get("/api/interventions?hour=24"), 400, "request:invalid", "hour");
        refused(get("/api/interventions?limit=0"), 400, "request:limit", "limit");
        for (var wrong : List.of("nature=WIZARDRY", "from=yesterday", "siteId=here", "weekday=SOMEDAY")) {
            assertThat(get("/api/interventions?" + wrong)).as(wrong).hasStatus(400).bodyText()
                    .contains(wrong.substring(0, wrong.indexOf('='))).doesNotContain("java.", "fr.entente.");
        }
    }

    @Test
    void answersEveryItemOfABatchByItself() {
        var good = but("id", UUID.randomUUID().toString());
        var absurd = new TreeMap<>(but("id", UUID.randomUUID().toString()));
        absurd.put("minutes", -4);
        var unknownCode = new TreeMap<>(but("id", UUID.randomUUID().toString()));
        unknownCode.put("space", "ATTIC");
        var ahead = new TreeMap<>(but("id", UUID.randomUUID().toString()));
        ahead.put("startedAt", "2026-02-01T00:00:00Z");
        var answer = batch(List.of(absurd, good, form(), unknownCode, ahead, "no item at all"));
        assertThat(answer).hasStatus(200);
        assertThat(answer).bodyJson().extractingPath("$.results[*].status").asArray()
                .containsExactly(400, 201, 400, 400, 400, 400);
        assertThat(answer).bodyJson().extractingPath("$.results[0].problem.errors[0].field").isEqualTo("minutes");
        assertThat(answer).bodyJson().extractingPath("$.results[2].problem.errors[0].field").isEqualTo("id");
        assertThat(answer).bodyJson().extractingPath("$.results[3].problem.errors[0].allowed").asArray().hasSize(16);
        assertThat(answer).bodyJson().extractingPath("$.results[4].problem.type")
                .isEqualTo("urn:problem:date:in-the-future");
        assertThat(store.commands).hasSize(1);
    }

    @Test
    void refusesABatchThatIsTooLongOrNone() {
        refused(batch(java.util.Collections.nCopies(501, Map.of())), 400, "request:invalid", "items");
        refused(web.perform(json(as(Role.MEDIATOR, web.post().uri("/api/interventions/batch")), Map.of())), 400,
                "request:invalid", "items");
        assertThat(batch(List.of())).hasStatus(200);
    }

    @Test
    void asksForTheWholeBatchAgainWhenTheStoreIsGone() {
        store.refuseWith(new StoreUnavailable("gone", null));
        assertThat(batch(List.of(but("id", UUID.randomUUID().toString())))).hasStatus(503).headers()
                .containsHeader("Retry-After");
    }

    @Test
    void keepsAFaultToTheItemThatMetIt() {
        store.refuseWith(new IllegalStateException("secret of the inside"));
        assertThat(batch(List.of(but("id", UUID.randomUUID().toString())))).hasStatus(200).bodyText()
                .contains("\"status\":500").doesNotContain("secret");
    }

    private void refusedBy(RuntimeException no, int status, String type, String field) {
        store.refuseWith(no);
        refused(put(ONE, form()), status, type, field);
    }

    private static void refused(MvcTestResult answer, int status, String type, String field) {
        problem(answer, status, type);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    private static void problem(MvcTestResult answer, int status, String type) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:problem:" + type);
        assertThat(answer).bodyText().doesNotContain("\"problem.");
    }

    private MvcTestResult get(String path) {
        return web.perform(as(Role.MEDIATOR, web.get().uri(path)));
    }

    private MvcTestResult put(String path, Map<String, ?> body) {
        return web.perform(json(as(Role.MEDIATOR, web.put().uri(path)), body));
    }

    private MvcTestResult batch(List<?> items) {
        return web.perform(json(as(Role.MEDIATOR, web.post().uri("/api/interventions/batch")),
                Map.of("items", items)));
    }

    private MvcTestResult post(String path, Map<String, ?> body, @Nullable String seen, @Nullable String key) {
        var request = json(as(Role.MEDIATOR, web.post().uri(path)), body);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return web.perform(request);
    }

    private MockMvcRequestBuilder json(MockMvcRequestBuilder request, Map<String, ?> body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
    }

    private static MockMvcRequestBuilder as(Role role, MockMvcRequestBuilder request) {
        var landlord = role == Role.LANDLORD ? InterventionSamples.PARIS_HABITAT.value() : null;
        var scheme = role == Role.ADMINISTRATOR ? null : InterventionSamples.SCHEME.value();
        var caller = new Caller(InterventionSamples.MEDIATOR.value(), role, scheme, landlord);
        return request.with(authentication(new TestingAuthenticationToken(caller, "token", List.of())));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, @Nullable Object> form() {
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

    private static Map<String, @Nullable Object> but(String field, @Nullable Object value) {
        var form = form();
        form.put(field, value);
        return form;
    }
}
