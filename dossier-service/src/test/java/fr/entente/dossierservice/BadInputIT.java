package fr.entente.dossierservice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** What makes no sense is named, and nothing of it is stored. */
class BadInputIT {

    private static final Town TOWN = Town.in(House.shared());
    private static final LocalDate TOMORROW = Town.today().plusDays(1);

    private final Api mediator = TOWN.asMediator();
    private final Api coordinator = TOWN.asCoordinator();
    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"origin, NOBODY", "askedBy, NOBODY", "way, PIGEON", "nature, NONSENSE", "space, MOON", "severity, two",
            "receivedAt, yesterday", "siteId, here"})
    void namesTheFieldWhoseCodeOrTypeIsWrong(String field, String value) {
        Answer refused = request(field, value).expect(400).expectField(field);
        assertThat(refused.text("type")).startsWith("urn:problem:request:");
    }

    @Test
    void saysWhichCodesAreAllowed() {
        Answer refused = request("way", "PIGEON").expect(400, "request:unknown-code");
        assertThat(refused.json().path("errors").path(0).path("allowed").valueStream().map(code -> code.asString()))
                .contains("PHONE", "LETTER");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1, Integer.MAX_VALUE})
    void refusesASeverityThatDoesNotExist(int severity) {
        request("severity", severity).expect(400, "request:invalid").expectField("severity");
    }

    @Test
    void refusesARequestThatNobodyMade() {
        request("origin", "SPONTANEOUS").expect(400, "request:origin").expectField("origin");
    }

    @Test
    void refusesAFactFromTheFuture() {
        request("receivedAt", Instant.now().plus(10, ChronoUnit.MINUTES)).expect(400, "date:in-the-future")
                .expectField("receivedAt");
        request("receivedAt", Instant.now().plus(2, ChronoUnit.MINUTES)).expect(201);
        TOWN.open(id, TOWN.siteA(), TOMORROW).expect(400, "date:in-the-future").expectField("openedOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "0001-01-01", "+999999999-12-31", "9999-12-31"})
    void refusesADayNoCalendarHasUseFor(String day) {
        dossier("openedOn", day).expect(400);
        coordinator.put(TOWN.path() + "/members/" + id, Map.of("name", "X", "from", day)).expect(400);
        mediator.get("/api/dossiers?from=" + day.replace("+", "%2B")).expect(400);
    }

    @Test
    void asksWhoAskedExactlyWhenSomebodyDid() {
        dossier("origin", "SPONTANEOUS").expect(400, "dossier:asked-by").expectField("askedBy");
        mediator.put("/api/dossiers/" + id, Map.of("siteId", TOWN.siteA(), "openedOn", Town.today(), "nature",
                "NOISE_MUSIC", "severity", 1, "origin", "LANDLORD_REQUEST")).expect(400, "dossier:asked-by");
        mediator.put("/api/dossiers/" + id, Map.of("siteId", TOWN.siteA(), "openedOn", Town.today(), "nature",
                "NOISE_MUSIC", "severity", 1, "origin", "SPONTANEOUS")).expect(201);
    }

    @Test
    void refusesAnUnknownFieldAndNamesIt() {
        dossier("comment", "something a person said").expect(400, "request:unknown-property").expectField("comment");
    }

    @Test
    void namesEveryMissingField() {
        Answer refused = mediator.put("/api/dossiers/" + id, Map.of()).expect(400, "request:invalid");
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("siteId", "openedOn", "nature", "severity", "origin");
    }

    @Test
    void refusesWhatIsNoJson() {
        String path = "/api/dossiers/" + id;
        mediator.putRaw(path, "application/json", "{\"siteId\":").expect(400, "request:broken-json");
        mediator.putRaw(path, "application/json", "").expect(400);
        mediator.putRaw(path, "text/plain", "hello").expect(415, "request:media-type");
        mediator.putRaw(path, "application/json", "{\"x\":\"" + "y".repeat(2_000_000) + "\"}")
                .expect(413, "request:too-large");
        mediator.put("/api/dossiers/not-an-id", Town.dossier(TOWN.siteA(), Town.today())).expect(400);
        mediator.post("/api/dossiers/" + id, Map.of()).expect(405, "request:method");
        mediator.get("/api/nothing").expect(404, "request:not-found");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 20_001})
    void refusesAbsurdNumbersOfDwellings(int dwellings) {
        coordinator.put("/api/sites/" + id, Town.but(Town.site(TOWN.landlordA(), "X"), "dwellings", dwellings))
                .expect(400, "request:invalid").expectField("dwellings");
    }

    @Test
    void refusesAContractThatCannotBe() {
        Map<String, Object> contract = Town.contract(Town.contractEnd().plusDays(1), Town.contractEnd().plusYears(1));
        sign(Town.but(contract, "until", Town.contractEnd())).expect(400, "date:before-start").expectField("until");
        sign(Town.but(contract, "closesAt", "15:00")).expect(400, "contract:hours").expectField("closesAt");
        sign(Town.but(contract, "opensAt", "25:00")).expect(400).expectField("opensAt");
        sign(Town.but(contract, "serviceDays", new String[]{})).expect(400, "request:invalid")
                .expectField("serviceDays");
        sign(Town.but(contract, "serviceDays", new String[]{"FUNDAY"})).expect(400, "request:unknown-code");
        sign(Town.but(contract, "renewals", -1)).expect(400, "request:invalid").expectField("renewals");
        sign(Town.but(contract, "hoursDue", 0)).expect(400, "request:invalid").expectField("hoursDue");
        sign(Town.but(contract, "operatorName", " ")).expect(400, "request:invalid").expectField("operatorName");
        sign(contract).expect(200);
    }

    @Test
    void refusesAMonthNobodyAsksAfter() {
        TOWN.open(id, TOWN.siteA(), Town.today()).expect(201);
        mediator.change("/api/dossiers/" + id + "/recurrence", 1,
                Map.of("months", 4, "recurred", false, "checkedOn", Town.today())).expect(400, "dossier:months")
                .expectField("months");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=name", "limit=0", "limit=201", "limit=many", "cursor=%00", "status=MAYBE", "siteId=x",
            "from=today", "nature=NONSENSE"})
    void refusesAListNobodyCanMake(String query) {
        mediator.get("/api/dossiers?" + query).expect(400);
        mediator.get("/api/requests?" + query).expect(400);
    }

    @Test
    void refusesTokensOfOthers() {
        House house = House.shared();
        var caller = TestCallers.mediator(TOWN.scheme());
        var claims = house.tokens().claims(caller);
        var late = Instant.now().minusSeconds(60);
        house.withToken("").get("/api/dossiers").expect(401);
        house.withToken("Bearer nonsense").get("/api/dossiers").expect(401);
        house.withToken("Bearer " + house.tokens().sign(claims.issuedAt(late.minusSeconds(60)).expiresAt(late).build()))
                .get("/api/dossiers").expect(401);
        house.withToken("Bearer "
                + house.tokens().sign(house.tokens().claims(caller).issuer("https://somebody.else").build()))
                .get("/api/dossiers").expect(401);
    }

    @Test
    void speaksTheLanguageOfWhoeverAsks() {
        Answer french = TOWN.asMediator().inFrench().put("/api/dossiers/" + id,
                Town.dossier(UUID.randomUUID(), Town.today())).expect(404, "site:unknown");
        assertThat(french.text("detail")).isEqualTo("Cette résidence n’existe pas ici.");
        assertThat(TOWN.open(id, UUID.randomUUID(), Town.today()).text("detail"))
                .isEqualTo("There is no such site here.");
    }

    private Answer request(String field, Object value) {
        return mediator.put("/api/requests/" + id,
                Town.but(Town.request(TOWN.siteA(), Town.daysAgo(1)), field, value));
    }

    private Answer dossier(String field, Object value) {
        return mediator.put("/api/dossiers/" + id, Town.but(Town.dossier(TOWN.siteA(), Town.today()), field, value));
    }

    private Answer sign(Map<String, Object> contract) {
        long version = coordinator.get(TOWN.path()).version();
        return coordinator.change(TOWN.path() + "/contract", version, contract);
    }
}
