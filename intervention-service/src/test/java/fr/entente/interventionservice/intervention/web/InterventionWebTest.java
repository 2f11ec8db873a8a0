package fr.entente.interventionservice.intervention.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import fr.entente.interventionservice.intervention.InterventionCommand.CorrectIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.LogIntervention;
import fr.entente.interventionservice.intervention.InterventionCommand.WithdrawIntervention;
import fr.entente.interventionservice.intervention.InterventionRejection;
import fr.entente.interventionservice.intervention.InterventionRejection.Gap;
import fr.entente.interventionservice.intervention.InterventionSamples;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.eventstore.CommandRefusal;

import static fr.entente.interventionservice.intervention.web.Desk.ONE;
import static fr.entente.interventionservice.intervention.web.Desk.UNKNOWN;
import static fr.entente.interventionservice.intervention.web.Desk.as;
import static fr.entente.interventionservice.intervention.web.Desk.but;
import static fr.entente.interventionservice.intervention.web.Desk.form;
import static fr.entente.interventionservice.intervention.web.Desk.key;
import static fr.entente.interventionservice.intervention.web.Desk.problem;
import static fr.entente.interventionservice.intervention.web.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** One answer of each kind, without a store and without a database. */
@WebMvcTest({BatchController.class, ContradictionController.class, InterventionController.class, SheetController.class})
@Import(Slice.class)
class InterventionWebTest {

    private static final String SETTLEMENT = "/contradictions/4/settlement";

    @Autowired
    private ScriptedExecution store;

    @Autowired
    private RememberedTerritories territories;

    private final Desk desk;

    @Autowired
    InterventionWebTest(MockMvcTester web) {
        desk = new Desk(web);
    }

    @BeforeEach
    void start() {
        store.start();
        territories.forget();
    }

    @AfterEach
    void forgetTerritories() {
        territories.forget();
    }

    @Test
    void logsWithTheServersClockAndTheCallersOwnId() {
        var answer = desk.put(ONE, form());
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
        assertThat(desk.put(ONE, form())).hasStatus(201);
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
        desk.put(ONE, but("startedAt", "2026-01-15T23:30:00Z"));
        assertThat(store.commands).singleElement().isInstanceOfSatisfying(LogIntervention.class,
                command -> assertThat(command.day()).isEqualTo(InterventionSamples.FRIDAY));
    }

    @Test
    void correctsAndWithdrawsWhatWasSeen() {
        assertThat(desk.post(ONE + "/correction", form(), "\"3\"", key())).hasStatus(200).hasHeader("ETag", "\"4\"");
        assertThat(desk.post(ONE + "/withdrawal", Map.of("reason", "MISTAKE"), "\"4\"", key())).hasStatus(200);
        assertThat(store.commands).hasExactlyElementsOfTypes(CorrectIntervention.class, WithdrawIntervention.class);
    }

    @Test
    void namesTheFieldAndTheCodesForACodeThatIsNotInTheList() {
        assertThat(desk.put(ONE, but("mission", "WIZARDRY"))).hasStatus(400).bodyText()
                .contains("urn:problem:request:unknown-code", "\"mission\"", "PARTNERS_SOCIAL_LINK");
        refused(desk.put(ONE, but("colour", "red")), 400, "request:unknown-property", "colour");
    }

    @Test
    void refusesNumbersThatCannotBe() {
        for (var wrong : List.of(Map.entry("minutes", 0), Map.entry("minutes", 721), Map.entry("peopleMet", -1),
                Map.entry("peopleMet", 501), Map.entry("severity", 5), Map.entry("severity", 0))) {
            refused(desk.put(ONE, but(wrong.getKey(), wrong.getValue())), 400, "request:invalid", wrong.getKey());
        }
        refused(desk.put(ONE, but("minutes", 10.5)), 400, "request:wrong-type", "minutes");
        refused(desk.put(ONE, but("minutes", null)), 400, "request:invalid", "minutes");
    }

    @Test
    void refusesWhatHasNotHappenedYetButForgivesAClockThatIsALittleAhead() {
        refused(desk.put(ONE, but("startedAt", "2026-01-16T20:17:10Z")), 400, "date:in-the-future", "startedAt");
        refused(desk.put(ONE, but("startedAt", "+999999-01-01T00:00:00Z")), 400, "date:in-the-future", "startedAt");
        refused(desk.put(ONE, but("startedAt", "-999999-01-01T00:00:00Z")), 400, "date:out-of-range", "startedAt");
        assertThat(desk.put(ONE, but("startedAt", "2026-01-16T20:17:09Z"))).hasStatus(201);
    }

    @Test
    void refusesBrokenJsonAndAnotherContentType() {
        assertThat(
                desk.web().perform(as(Role.MEDIATOR, desk.web().put().uri(ONE)).contentType(MediaType.APPLICATION_JSON)
                        .content("{\"siteId\": ")).getResponse().getStatus())
                .isEqualTo(400);
        assertThat(desk.web().perform(as(Role.MEDIATOR, desk.web().put().uri(ONE)).contentType(MediaType.TEXT_PLAIN)
                .content("a walk")).getResponse().getStatus()).isEqualTo(415);
    }

    @Test
    void saysWhatDoesNotGoTogether() {
        store.refuseWith(new InterventionRejection.Incoherent(Gap.ASKED_BY_MISSING));
        refused(desk.put(ONE, form()), 400, "intervention:asked-by-missing", "askedBy");
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
        assertThat(desk.put(ONE, form())).hasStatus(425).hasHeader("Retry-After", "2").bodyText()
                .contains("urn:problem:territory:not-known-yet");
    }

    @Test
    void saysDaysAndReasonsInTheLanguageOfWhoeverAsked() {
        store.refuseWith(new TerritoryRejection.NotCovered(InterventionSamples.FRIDAY));
        assertThat(desk.web().perform(
                desk.json(as(Role.MEDIATOR, desk.web().put().uri(ONE)), form()).header("Accept-Language", "fr")))
                .bodyText().contains("Aucune convention", "16 janvier 2026");
    }

    @Test
    void keepsAMediatorFromWhatAnotherLoggedAndFromWhatIsWithdrawn() {
        store.refuseWith(new InterventionRejection.AnotherMediators());
        problem(desk.post(ONE + "/withdrawal", Map.of("reason", "MISTAKE"), "\"1\"", key()), 403,
                "intervention:another-mediators");
        store.refuseWith(new InterventionRejection.AlreadyWithdrawn());
        problem(desk.post(ONE + "/correction", form(), "\"1\"", key()), 409, "intervention:already-withdrawn");
    }

    @Test
    void wantsTheVersionThatWasSeenAndAKey() {
        problem(desk.post(ONE + "/correction", form(), null, key()), 428, "version:required");
        problem(desk.post(ONE + "/correction", form(), "\"1\"", null), 400, "idempotency:key-required");
        store.refuseWith(new CommandRefusal.StaleVersion(InterventionSamples.ID.toString(), 5));
        var stale = desk.post(ONE + "/withdrawal", Map.of("reason", "MISTAKE"), "\"1\"", key());
        problem(stale, 412, "version:stale");
        assertThat(stale).hasHeader("ETag", "\"5\"");
        store.refuseWith(new InterventionRejection.NeverSeen(5));
        problem(desk.post(ONE + "/correction", form(), "\"6\"", key()), 412, "version:stale");
    }

    @Test
    void answersAChangeOfWhatIsForeignLikeAChangeOfWhatDoesNotExist() throws Exception {
        var unknown = desk.post(UNKNOWN + "/withdrawal", Map.of("reason", "MISTAKE"), "\"1\"", key());
        problem(unknown, 404, "request:not-found");
        store.refuseWith(new InterventionRejection.Unknown(InterventionSamples.ID));
        var foreign = desk.post(ONE + "/withdrawal", Map.of("reason", "MISTAKE"), "\"1\"", key());
        assertThat(foreign.getResponse().getContentAsString().replace(ONE, UNKNOWN))
                .isEqualTo(unknown.getResponse().getContentAsString());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MEDIATOR", "MANAGER"}, mode = EnumSource.Mode.EXCLUDE)
    void onlyTheOperatorWrites(Role role) {
        problem(desk.web().perform(desk.json(as(role, desk.web().put().uri(ONE)), form())), 403, "access:forbidden");
        problem(desk.web().perform(
                desk.json(as(role, desk.web().post().uri("/api/interventions/batch")), Map.of("items", List.of()))),
                403, "access:forbidden");
        problem(desk.web().perform(as(role, desk.web().get().uri("/api/interventions/contradictions"))), 403,
                "access:forbidden");
        problem(desk.web()
                .perform(desk.json(as(role, desk.web().post().uri(ONE + SETTLEMENT)).header("If-Match", "\"4\"")
                        .header("Idempotency-Key", key()), Map.of("choices", Map.of("MINUTES", "STANDING")))),
                403,
                "access:forbidden");
    }

    private void refusedBy(RuntimeException no, int status, String type, String field) {
        store.refuseWith(no);
        refused(desk.put(ONE, form()), status, type, field);
    }
}
