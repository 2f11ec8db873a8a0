package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Topic;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A one-off engagement from the order to its end, and who sees it. */
class EngagementIT {

    private static final Town TOWN = Town.in(House.shared());
    private static final Town ELSEWHERE = Town.in(House.shared());
    private static final LocalDate BEYOND = Town.contractEnd().plusDays(10);

    private final UUID id = UUID.randomUUID();
    private final String path = "/api/engagements/" + id;
    private final Api manager = TOWN.asManager();

    @Test
    void isOrderedChangedAndCancelled() {
        LocalDate monday = Town.today().plusDays(7);
        manager.put(path, Town.engagement(TOWN.siteA(), monday, "WEEK")).expect(201);
        Answer changed = TOWN.asCoordinator().change(path + "/terms", 1, changed(monday, "MONTH")).expect(200);
        Answer seen = manager.after(changed).get(path).expect(200);
        assertThat(seen.text("status")).isEqualTo("PLANNED");
        assertThat(seen.text("until")).isEqualTo(monday.plusMonths(1).minusDays(1).toString());
        assertThat(seen.json().path("sites").path(0).path("name").asString()).isEqualTo("Les Mordacs Nord");
        Answer cancelled = manager.change(path + "/cancellation", 2, Map.of("reason", "POSTPONED", "from", monday))
                .expect(200);
        assertThat(manager.after(cancelled).get(path).text("status")).isEqualTo("CANCELLED");
        manager.change(path + "/terms", 3, changed(monday, "WEEK")).expect(409, "engagement:cancelled");
        assertThat(published()).containsExactly("fr.entente.engagement.ordered.v1", "fr.entente.engagement.changed.v1",
                "fr.entente.engagement.cancelled.v1");
    }

    @Test
    void runsAndEndsByItself() {
        UUID past = UUID.randomUUID();
        manager.put("/api/engagements/" + past, Town.engagement(TOWN.siteA(), Town.today().minusDays(40), "MONTH"))
                .expect(201);
        Answer ordered = manager.put(path, Town.engagement(TOWN.siteA(), Town.today().minusDays(2), "WEEK"))
                .expect(201);
        manager.after(ordered).get(path).expect(200);
        assertThat(manager.get("/api/engagements?status=RUNNING").ids()).contains(id.toString())
                .doesNotContain(past.toString());
        assertThat(manager.get("/api/engagements?status=ENDED").ids()).contains(past.toString());
        manager.change("/api/engagements/" + past + "/cancellation", 1,
                Map.of("reason", "NO_TEAM", "from", Town.today())).expect(409, "engagement:over");
        manager.change(path + "/terms", 1, changed(Town.today(), "WEEK")).expect(409, "engagement:begun-already");
        LocalDate begun = Town.today().minusDays(2);
        manager.change(path + "/terms", 1, Town.but(changed(Town.today(), "WEEK"), "changedOn", begun.minusDays(1)))
                .expect(409, "engagement:begun-already");
        manager.change(path + "/cancellation", 1, Map.of("reason", "NO_TEAM", "from", begun))
                .expect(409, "engagement:days-have-passed").expectField("from");
        manager.change(path + "/cancellation", 1, Map.of("reason", "ORDERED_IN_ERROR", "from", begun)).expect(200);
    }

    @Test
    void tellsWhichOthersOverlap() {
        UUID other = UUID.randomUUID();
        UUID apart = UUID.randomUUID();
        LocalDate day = Town.today().minusDays(100);
        manager.put("/api/engagements/" + other, Town.engagement(TOWN.siteA(), day.plusDays(6), "DAY")).expect(201);
        manager.put("/api/engagements/" + apart, Town.engagement(TOWN.siteB(), day, "WEEK")).expect(201);
        Answer ordered = manager.put(path, Town.engagement(TOWN.siteA(), day, "WEEK")).expect(201);
        assertThat(ids(manager.after(ordered).get(path).json().path("overlapping"))).containsExactly(other.toString());
        assertThat(manager.get("/api/engagements?siteId=%s&from=%s&until=%s".formatted(TOWN.siteA(), day,
                day.plusDays(5))).ids()).containsExactly(id.toString());
    }

    @Test
    void tellsBeforeTheOrderWhichOthersItWouldOverlap() {
        LocalDate day = Town.today().minusDays(300);
        UUID other = UUID.randomUUID();
        UUID neighbour = UUID.randomUUID();
        manager.put("/api/engagements/" + other, Town.engagement(TOWN.siteA(), day.plusDays(6), "DAY")).expect(201);
        Answer last = manager.put("/api/engagements/" + neighbour, Town.engagement(TOWN.siteB(), day, "DAY"))
                .expect(201);
        manager.after(last).get("/api/engagements/" + neighbour).expect(200);
        String sites = TOWN.siteA() + "," + UUID.randomUUID();
        assertThat(planned(TOWN.asManager(), "WEEK", day, sites)).containsExactly(other.toString());
        assertThat(planned(TOWN.asCoordinator(), "DAY", day.plusDays(6), sites)).containsExactly(other.toString());
        assertThat(planned(manager, "WEEK", day.minusDays(1), sites)).isEmpty();
        assertThat(planned(manager, "WEEK", day, sites + "&except=" + other)).isEmpty();
        assertThat(planned(manager, "DAY", day, TOWN.siteB().toString())).containsExactly(neighbour.toString());
        assertThat(planned(ELSEWHERE.asManager(), "WEEK", day, sites)).isEmpty();
    }

    @Test
    void forgetsACancelledOneAndSaysWhatIsMissing() {
        LocalDate day = Town.today().plusDays(200);
        manager.put(path, Town.engagement(TOWN.siteA(), day, "DAY")).expect(201);
        Answer cancelled = manager.change(path + "/cancellation", 1, Map.of("reason", "NO_TEAM", "from", day))
                .expect(200);
        assertThat(planned(manager.after(cancelled), "DAY", day, TOWN.siteA().toString())).isEmpty();
        manager.get("/api/engagements/overlapping?length=DAY&from=" + day).expect(400).expectField("siteIds");
        manager.get("/api/engagements/overlapping?from=%s&siteIds=%s".formatted(day, TOWN.siteA())).expect(400)
                .expectField("length");
        manager.get("/api/engagements/overlapping?length=DAY&from=soon&siteIds=" + TOWN.siteA()).expect(400)
                .expectField("from");
        TOWN.asMediator().get("/api/engagements/overlapping?length=DAY&from=%s&siteIds=%s".formatted(day,
                TOWN.siteA())).expect(403, "access:forbidden");
    }

    @Test
    void letsADossierBeOpenedWhereNoContractHolds() {
        LocalDate before = Town.start().minusDays(10);
        UUID early = UUID.randomUUID();
        Town town = Town.in(House.shared());
        UUID site = UUID.randomUUID();
        UUID landlord = UUID.randomUUID();
        Api coordinator = town.asCoordinator();
        coordinator.put(town.path() + "/members/" + landlord, Town.member("Immobilière 3F", before.minusDays(30)))
                .expect(201);
        coordinator.put("/api/sites/" + site,
                Town.but(Town.site(landlord, "Bois-l'Abbé Ouest"), "from", before.minusDays(30))).expect(201);
        town.open(UUID.randomUUID(), site, before).expect(409, "contract:not-covered");
        Answer ordered = coordinator.put(path, Town.engagement(site, before, "DAY")).expect(201);
        coordinator.after(ordered).get(path).expect(200);
        town.open(early, site, before).expect(201);
        town.asMediator().change("/api/dossiers/" + early + "/admissibility", 1, Map.of("decidedOn", before))
                .expect(200);
        Map<String, Object> step = Map.of("step", "DIAGNOSIS", "reachedOn", before.plusDays(1));
        town.asMediator().change("/api/dossiers/" + early + "/steps", 2, step).expect(409, "contract:not-covered");
        town.asMediator().change("/api/dossiers/" + early + "/steps", 2, Town.but(step, "reachedOn", before))
                .expect(200);
        town.open(UUID.randomUUID(), site, before.plusDays(1)).expect(409, "contract:not-covered");
    }

    @Test
    void isSeenByWhoOrderedItAndByThoseWhoSeeTheWhole() {
        Answer ordered = manager.put(path, Town.but(Town.engagement(TOWN.siteA(), BEYOND, "DAY"), "siteIds",
                List.of(TOWN.siteA(), TOWN.siteB()))).expect(201);
        UUID onlyB = UUID.randomUUID();
        Answer last = manager.put("/api/engagements/" + onlyB, Town.engagement(TOWN.siteB(), BEYOND, "DAY"))
                .expect(201);
        manager.after(last).get("/api/engagements/" + onlyB).expect(200);
        for (Api whole : List.of(TOWN.asMediator(), TOWN.asCoordinator(), manager)) {
            assertThat(whole.after(ordered).get(path).json().path("sites").size()).isEqualTo(2);
        }
        Answer own = TOWN.asLandlordA().get(path).expect(200);
        assertThat(own.json().path("sites").size()).isEqualTo(1);
        assertThat(own.body()).doesNotContain(TOWN.landlordB().toString(), "Sud", onlyB.toString());
        assertThat(TOWN.asLandlordA().get("/api/engagements").ids()).contains(id.toString())
                .doesNotContain(onlyB.toString());
        Answer foreign = TOWN.asLandlordA().get("/api/engagements/" + onlyB).expect(404, "request:not-found");
        assertThat(foreign.text("detail")).isEqualTo(TOWN.asLandlordA().get("/api/engagements/" + UUID.randomUUID())
                .expect(404, "request:not-found").text("detail"));
    }

    @Test
    void isOthersWhoCannotEvenGuessIt() {
        manager.put(path, Town.engagement(TOWN.siteA(), BEYOND, "DAY")).expect(201);
        ELSEWHERE.asManager().get(path).expect(404, "request:not-found");
        ELSEWHERE.asManager().change(path + "/terms", 1, changed(BEYOND, "DAY")).expect(404, "request:not-found");
        ELSEWHERE.asManager().change(path + "/cancellation", 1, Map.of("reason", "NO_TEAM", "from", BEYOND))
                .expect(404, "request:not-found");
        ELSEWHERE.asManager().put("/api/engagements/" + UUID.randomUUID(),
                Town.engagement(TOWN.siteA(), BEYOND, "DAY")).expect(404, "site:unknown");
        for (Api reader : List.of(TOWN.asLandlordA(), TOWN.asMediator(),
                House.shared().as(TestCallers.partner(TOWN.scheme())))) {
            reader.put("/api/engagements/" + UUID.randomUUID(), Town.engagement(TOWN.siteA(), BEYOND, "DAY"))
                    .expect(403, "access:forbidden");
        }
        House.shared().as(TestCallers.partner(TOWN.scheme())).get(path).expect(403, "access:forbidden");
    }

    @ParameterizedTest
    @CsvSource({"length, YEAR", "from, tomorrow", "theme, REVENGE", "hoursDue, 0", "hoursDue, 10001", "siteIds, here",
            "orderedOn, 2099-01-01"})
    void namesTheFieldThatIsWrong(String field, String value) {
        manager.put(path, Town.but(Town.engagement(TOWN.siteA(), BEYOND, "DAY"), field, value)).expect(400)
                .expectField(field);
    }

    @Test
    void refusesAnOrderForNoSiteAndForWordsAboutResidents() {
        Map<String, Object> order = Town.engagement(TOWN.siteA(), BEYOND, "DAY");
        manager.put(path, Town.but(order, "siteIds", List.of())).expect(400, "request:invalid").expectField("siteIds");
        manager.put(path, Town.but(order, "comment", "the family on the third floor"))
                .expect(400, "request:unknown-property").expectField("comment");
        manager.put(path, Town.but(order, "siteIds", List.of(UUID.randomUUID()))).expect(404, "site:unknown");
        manager.get(path).expect(404);
    }

    private static Map<String, Object> changed(LocalDate from, String length) {
        return Town.but(Town.without(Town.engagement(TOWN.siteA(), from, length), "orderedOn"), "changedOn",
                Town.today());
    }

    private static List<String> planned(Api orderer, String length, LocalDate from, String sites) {
        return orderer.get("/api/engagements/overlapping?length=%s&from=%s&siteIds=%s".formatted(length, from, sites))
                .expect(200).ids();
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.path("id").asString()).toList();
    }

    private List<String> published() {
        try (Topic topic = new Topic(RealServers.kafka().bootstrapServers(), "scheme-events")) {
            return await().until(() -> topic.about(id), found -> found.size() >= 3).stream().map(Topic.Message::type)
                    .toList();
        }
    }
}
