package fr.entente.dossierservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.HeldViews;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The work on a dossier over HTTP: what each step has to show, who hands over to whom, what partners answer. */
class DossierWorkIT {

    private final Town town = Town.in(House.shared());
    private final Api mediator = town.asMediator();
    private final Caller other = TestCallers.mediator(town.scheme());
    private final Api colleague = House.shared().as(other);
    private final UUID dossier = UUID.randomUUID();
    private final LocalDate opened = Town.today().minusDays(100);
    private final Map<String, UUID> parties = Map.of("A", UUID.randomUUID(), "B", UUID.randomUUID());

    private Answer last;
    private long version;

    @BeforeEach
    void followADossier() {
        last = town.open(dossier, town.siteA(), opened).expect(201);
        version = 1;
        change("/mediators", Map.of("mediatorId", town.mediator(), "assignedOn", day(1)));
    }

    @Test
    void goesThroughFourStepsWithSomethingToShowInEach() {
        change("/admissibility", Map.of("decidedOn", day(1)));
        change("/steps", Map.of("step", "DIAGNOSIS", "reachedOn", day(2)));
        refused("/steps", Map.of("step", "CONFLICT_MANAGEMENT", "reachedOn", day(5)), "dossier:nothing-to-show-1");
        List.of("A", "B").forEach(side -> change("/parties",
                Map.of("partyId", party(side), "side", side, "kind", "ANONYMOUS", "addedOn", day(3))));
        change("/steps", Map.of("step", "CONFLICT_MANAGEMENT", "reachedOn", day(5)));
        var agreement = Map.of("form", "WRITTEN", "reachedOn", day(9), "followUpOn", day(30));
        refused("/agreement", agreement, "dossier:needs-both-consents");
        assertThat(mediator.change(path("/agreement"), version, agreement).text("detail")).contains("an agreement");
        List.of("A", "B")
                .forEach(side -> change("/consents", Map.of("side", side, "form", "PAPER", "givenOn", day(6))));
        refused("/steps", Map.of("step", "INFORMATION_RESPONSIBILITY", "reachedOn", day(9)),
                "dossier:nothing-to-show-2");
        change("/meetings", Map.of("kind", "COMMON", "course", "HELD", "parties", parties.values(), "heldOn", day(8)));
        change("/agreement", agreement);
        change("/steps", Map.of("step", "INFORMATION_RESPONSIBILITY", "reachedOn", day(10)));
        change("/information", Map.of("side", "A", "informedOn", day(11)));
        refused("/steps", Map.of("step", "ACCOMPANIMENT", "reachedOn", day(12)), "dossier:nothing-to-show-3");
        change("/information", Map.of("side", "B", "informedOn", day(12)));
        change("/steps", Map.of("step", "ACCOMPANIMENT", "reachedOn", day(13)));
        change("/support", Map.of("support", "VICTIM_HEARD", "givenOn", day(14)));
        var closing = Map.of("outcome", "WRITTEN_AGREEMENT", "closedOn", day(20));
        refused("/closing", closing, "dossier:nothing-to-show-4");
        change("/inquiry", Map.of("asked", 12, "heard", 9, "disturbed", 0, "madeOn", day(19)));
        change("/closing", closing);
        change("/agreement/follow-up", Map.of("kept", true, "followedUpOn", day(30)));

        assertThat(types(mediator)).contains("FOUND_ADMISSIBLE", "SUPPORT_GIVEN", "INQUIRY_MADE", "AGREEMENT_REACHED",
                "SIDE_INFORMED", "AGREEMENT_FOLLOWED_UP");
        assertThat(types(town.asLandlordA())).contains("MEETING", "AGREEMENT_REACHED", "SIDE_INFORMED")
                .doesNotContain("SUPPORT_GIVEN", "PARTY_ADDED", "NOTE_TAKEN", "INQUIRY_MADE", "CONSENT_GIVEN");
        assertThat(seen(mediator).json().path("evidence").path("sides")).hasSize(2);
        assertThat(seen(town.asLandlordA()).json().path("evidence").isNull()).isTrue();
    }

    @Test
    void takesNoStepBeforeSomebodyLookedWhetherItMayBeMediated() {
        refused("/steps", Map.of("step", "DIAGNOSIS", "reachedOn", day(2)), "dossier:checklist-missing");
        refused("/steps", Map.of("step", "DIAGNOSIS", "reachedOn", day(2), "passedBecause", "URGENT"),
                "dossier:checklist-missing");
        change("/admissibility", Map.of("decidedOn", day(2)));
        change("/steps", Map.of("step", "DIAGNOSIS", "reachedOn", day(2)));
    }

    @Test
    void refusesWhatCannotBeADossiersWork() {
        List.of("A", "B").forEach(side -> change("/parties",
                Map.of("partyId", party(side), "side", side, "kind", "ANONYMOUS", "addedOn", day(3))));
        mediator.change(path("/meetings"), version, Map.of("kind", "SEPARATE_A", "course", "NOBODY_CAME", "parties",
                List.of(), "heldOn", opened.minusDays(1))).expect(409, "dossier:before-opening").expectField("heldOn");
        change("/consents", Map.of("side", "A", "form", "ORAL", "givenOn", day(4)));
        refused("/meetings", Map.of("kind", "COMMON", "course", "HELD", "parties", parties.values(), "heldOn", day(5)),
                "dossier:needs-both-consents");
        change("/consents/withdrawal", Map.of("side", "A", "withdrawnOn", day(5)));
        refused("/consents", Map.of("side", "A", "form", "ORAL", "givenOn", day(4)), "dossier:consent-withdrawn");
        change("/consents", Map.of("side", "A", "form", "ORAL", "givenOn", day(5)));
        assertThat(seen(mediator).json().path("consents").path("a").path("withdrawnOn").isNull()).isTrue();
        mediator.change(path("/meetings"), version, Map.of("kind", "SEPARATE_A", "course", "HELD", "parties",
                List.of(party("B")), "heldOn", day(5))).expect(409, "dossier:other-side").expectField("parties");
        mediator.change(path("/closing"), version, Map.of("closedOn", day(6))).expect(400, "request:invalid")
                .expectField("outcome");
    }

    @Test
    void tellsTheLandlordNeitherWhoAgreesNorWhoDidNotCome() {
        List.of("A", "B").forEach(side -> change("/consents", Map.of("side", side, "form", "ORAL", "givenOn", day(4))));
        change("/consents/withdrawal", Map.of("side", "B", "withdrawnOn", day(5)));
        change("/meetings", Map.of("kind", "SEPARATE_B", "course", "NOBODY_CAME", "parties", List.of(), "heldOn",
                day(6)));

        assertThat(types(mediator)).contains("CONSENT_WITHDRAWN", "MEETING");
        assertThat(seen(mediator).json().path("consents").path("b").path("withdrawnOn").asString())
                .isEqualTo(day(5).toString());
        for (Api reader : List.of(town.asLandlordA(), town.asCoordinator())) {
            assertThat(types(reader)).containsExactly("OPENED");
            assertThat(seen(reader).json().path("consents").isNull()).isTrue();
            assertThat(reader.get("/api/dossiers").expect(200).body()).doesNotContain("withdrawnOn", "consents");
        }
    }

    @Test
    void isClosedByThoseWhoFollowItAndTheirManager() {
        var closing = Map.of("outcome", "UNREACHABLE", "closedOn", day(2));
        colleague.change(path("/closing"), version, closing).expect(403, "dossier:followers-only");
        assertThat(mayClose(colleague)).isFalse();
        assertThat(mayClose(mediator)).isTrue();
        town.asManager().change(path("/closing"), version, closing).expect(200);
    }

    @Test
    void isFollowedByTheMediatorWhoOpenedItWithoutAWordMore() {
        UUID fresh = UUID.randomUUID();
        Answer mine = town.open(fresh, town.siteA(), opened).expect(201);

        assertThat(mediator.after(mine).get("/api/dossiers/" + fresh).json().path("mediators").path(0).asString())
                .isEqualTo(town.mediator().toString());
        mediator.get("/api/dossiers/" + fresh + "/notes").expect(200);
        colleague.get("/api/dossiers/" + fresh + "/notes").expect(403, "dossier:not-followed");
        UUID given = UUID.randomUUID();
        Answer managers = town.asManager().put("/api/dossiers/" + given, Town.dossier(town.siteA(), opened))
                .expect(201);
        assertThat(mediator.after(managers).get("/api/dossiers/" + given).json().path("mediators")).isEmpty();
    }

    @Test
    void isAskedAfterThoughNobodyCouldBeReached() {
        change("/closing", Map.of("outcome", "UNREACHABLE", "closedOn", day(2)));
        Map<String, Object> unreached = Map.of("months", 3, "recurred", false, "reached", false, "checkedOn", day(95));
        mediator.change(path("/recurrence"), version, Town.but(unreached, "recurred", true))
                .expect(400, "dossier:unreached").expectField("reached");
        change("/recurrence", unreached);
        refused("/recurrence", unreached, "dossier:recurrence-checked");

        assertThat(seen(mediator).json().path("unreached").path(0).asInt()).isEqualTo(3);
        assertThat(seen(mediator).json().path("recurrences").path(0).path("reached").asBoolean()).isFalse();
        assertThat(seen(mediator).json().path("recurrence3").asBoolean()).isFalse();
    }

    @Test
    void tellsWhyItIsExcludedToThoseWhoMediateOnly() {
        change("/admissibility", Map.of("exclusion", "PARTY_UNABLE_TO_COMMIT", "decidedOn", day(1)));

        assertThat(seen(mediator).text("exclusion")).isEqualTo("PARTY_UNABLE_TO_COMMIT");
        assertThat(seen(town.asLandlordA()).body()).doesNotContain("PARTY_UNABLE_TO_COMMIT", "FOUND_INADMISSIBLE",
                "not-admissible");
        assertThat(seen(town.asCoordinator()).body()).doesNotContain("PARTY_UNABLE_TO_COMMIT", "FOUND_INADMISSIBLE");
        refused("/steps", Map.of("step", "DIAGNOSIS", "reachedOn", day(2)), "dossier:not-admissible");
        change("/closing", Map.of("outcome", "OUT_OF_SCOPE", "closedOn", day(2)));
    }

    @Test
    void rightsToReadGoOverWithTheDossier() {
        change("/notes", Map.of("noteId", UUID.randomUUID(), "text", "Mot inventé.", "takenOn", day(2)));
        colleague.get(path("/notes")).expect(403, "dossier:not-followed");
        change("/handover", Map.of("to", other.person(), "proposedOn", day(3)));
        colleague.get(path("/notes")).expect(403, "dossier:not-followed");
        mediator.change(path("/handover/answer"), version, Map.of("accepted", true, "answeredOn", day(3)))
                .expect(409, "dossier:no-handover");
        last = colleague.change(path("/handover/answer"), version, Map.of("accepted", true, "answeredOn", day(4)))
                .expect(200);

        colleague.get(path("/notes")).expect(200);
        mediator.get(path("/notes")).expect(403, "dossier:not-followed");
        assertThat(seen(colleague).json().path("mediators").valueStream().map(each -> each.asString()))
                .containsExactly(other.person().toString());
    }

    @Test
    void isTakenOverByAManagerWhoIsAskedAndByNoOtherOne() {
        Caller leader = TestCallers.manager(town.scheme());
        change("/handover", Map.of("to", leader.person(), "proposedOn", day(3)));
        var yes = Map.of("accepted", true, "answeredOn", day(4));
        town.asManager().change(path("/handover/answer"), version, yes).expect(409, "dossier:no-handover");
        last = House.shared().as(leader).change(path("/handover/answer"), version, yes).expect(200);

        assertThat(seen(mediator).json().path("mediators").valueStream().map(each -> each.asString()))
                .containsExactly(leader.person().toString());
    }

    @Test
    void tellsTheLandlordNotWhoFollowsIt() {
        assertThat(seen(mediator).json().path("mediators").size()).isEqualTo(1);
        Answer shown = town.asLandlordA().after(last).get(path("")).expect(200);
        assertThat(shown.json().path("mediators").size()).isZero();
        for (Api other : List.of(town.asLandlordA(), town.asCoordinator())) {
            assertThat(other.get("/api/dossiers?limit=200").expect(200).body())
                    .doesNotContain(town.mediator().toString());
        }
    }

    @Test
    void refusesToCloseWhileAViewDoesNotKnowYetThatARequestWasAttached() {
        UUID request = UUID.randomUUID();
        Answer received = town.receive(request, town.siteA(), 3).expect(201);
        mediator.after(received).get("/api/requests/" + request).expect(200);
        UUID about = UUID.randomUUID();
        mediator.after(town.open(about, town.siteA(), opened).expect(201)).get("/api/dossiers/" + about).expect(200);
        Map<String, Object> closing = Map.of("outcome", "WITHDRAWN", "closedOn", Town.today());
        try (HeldViews _ = HeldViews.of(House.shared(), "request")) {
            mediator.change("/api/requests/" + request + "/dossier", 1,
                    Map.of("dossierId", about, "attachedAt", Instant.now())).expect(200);
            mediator.change("/api/dossiers/" + about + "/closing", 1, closing).expect(503, "view:behind");
        }
        await().untilAsserted(() -> mediator.change("/api/dossiers/" + about + "/closing", 1, closing)
                .expect(409, "dossier:requests-wait"));
    }

    @Test
    void refusesToCloseWhileItsRequestWaitsForAnAnswer() {
        UUID request = UUID.randomUUID();
        UUID asked = UUID.randomUUID();
        town.receive(request, town.siteA(), 90).expect(201);
        mediator.put("/api/dossiers/" + asked, Town.but(Town.dossier(town.siteA(), opened), "requestId", request))
                .expect(201);
        Map<String, Object> closing = Map.of("outcome", "WITHDRAWN", "closedOn", Town.today());

        mediator.change("/api/dossiers/" + asked + "/closing", 1, closing).expect(409, "dossier:requests-wait");
        mediator.change("/api/requests/" + request + "/answer", 1,
                Map.of("answer", "INFORMED", "answeredAt", Town.daysAgo(80))).expect(200);
        mediator.change("/api/dossiers/" + asked + "/closing", 1, closing).expect(200);
    }

    @Test
    void hearsOfItsOrientations() {
        change("/orientations", Map.of("partner", "CONCILIATOR", "madeOn", day(2)));
        String answer = "/orientations/%d/answer".formatted(version);
        mediator.change(path(answer), version, Map.of("status", "REFUSED", "answeredOn", day(4)))
                .expect(400, "dossier:refused-because");
        refused("/orientations/99/answer", Map.of("status", "HANDLED", "answeredOn", day(4)), 404,
                "dossier:orientation-unknown");
        change(answer, Map.of("status", "ACCEPTED", "answeredOn", day(4)));
        change(answer, Map.of("status", "HANDLED", "answeredOn", day(6)));
        refused(answer, Map.of("status", "ACCEPTED", "answeredOn", day(7)), 409, "dossier:orientation-answered");

        var told = seen(town.asLandlordA()).json().path("orientations").path(0);
        assertThat(told.path("status").asString()).isEqualTo("HANDLED");
        assertThat(told.path("answeredOn").asString()).isEqualTo(day(6).toString());
    }

    @Test
    void restsAndGoesOn() {
        change("/admissibility", Map.of("decidedOn", day(1)));
        change("/suspension", Map.of("because", "WAITING_FOR_WORKS", "suspendedOn", day(3)));
        refused("/steps", Map.of("step", "DIAGNOSIS", "reachedOn", day(4)), "dossier:suspended");
        assertThat(seen(town.asLandlordA()).text("suspendedOn")).isEqualTo(day(3).toString());
        change("/suspension/end", Map.of("resumedOn", day(5)));
        change("/steps", Map.of("step", "DIAGNOSIS", "reachedOn", day(5)));
    }

    @Test
    void isFollowedInAnotherDossierOfTheSchemeOnly() {
        UUID sequel = UUID.randomUUID();
        town.open(sequel, town.siteA(), opened.plusDays(60)).expect(201);
        change("/closing", Map.of("outcome", "UNREACHABLE", "closedOn", day(50)));
        mediator.change(path("/sequel"), version, Map.of("next", UUID.randomUUID(), "linkedOn", day(60))).expect(404);
        UUID elsewhere = UUID.randomUUID();
        town.open(elsewhere, town.siteB(), opened.plusDays(60)).expect(201);
        mediator.change(path("/sequel"), version, Map.of("next", elsewhere, "linkedOn", day(60)))
                .expect(409, "dossier:sequel-elsewhere").expectField("next");
        change("/sequel", Map.of("next", sequel, "linkedOn", day(60)));
        refused("/reopening", Map.of("reason", "RECURRENCE", "reopenedOn", day(61)), "dossier:has-sequel");

        assertThat(seen(mediator).text("sequelId")).isEqualTo(sequel.toString());
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        mediator.change(path("/inquiry"), version, Map.of("asked", 3, "heard", 5, "disturbed", 0, "madeOn", day(4)))
                .expect(400, "dossier:inquiry");
        var agreement = new HashMap<String, Object>(Map.of("form", "ORAL", "reachedOn", day(9), "followUpOn", day(9)));
        mediator.change(path("/agreement"), version, agreement).expect(400, "dossier:follow-up");
    }

    private void change(String part, Map<String, ?> body) {
        last = mediator.change(path(part), version, body).expect(200);
        version = last.version();
    }

    private void refused(String part, Map<String, ?> body, String type) {
        refused(part, body, 409, type);
    }

    private void refused(String part, Map<String, ?> body, int status, String type) {
        mediator.change(path(part), version, body).expect(status, type);
    }

    private boolean mayClose(Api reader) {
        return seen(reader).json().path("allowed").valueStream()
                .anyMatch(each -> each.path("action").asString().equals("CLOSE") && each.path("allowed").asBoolean());
    }

    private Answer seen(Api reader) {
        return reader.after(last).get(path("")).expect(200);
    }

    private List<String> types(Api reader) {
        return seen(reader).json().path("timeline").valueStream().map(each -> each.path("type").asString()).toList();
    }

    private UUID party(String side) {
        return parties.getOrDefault(side, dossier);
    }

    private LocalDate day(int number) {
        return opened.plusDays(number);
    }

    private String path(String part) {
        return "/api/dossiers/" + dossier + part;
    }
}
