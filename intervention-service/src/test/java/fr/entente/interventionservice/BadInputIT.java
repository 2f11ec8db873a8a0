package fr.entente.interventionservice;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servicekit.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be is refused by name, and nothing is stored. */
class BadInputIT {

    private final House house = House.shared();
    private final Quarter quarter = Quarter.in(house);
    private final Api mediator = quarter.asMediator();
    private final UUID id = UUID.randomUUID();
    private final String path = Quarter.path(id);

    @Test
    void refusesCodesNumbersAndFieldsThatAreNotAllowed() {
        refused("mission", "WIZARDRY", 400, "request:unknown-code", "mission");
        refused("mission", 2, 400, "request:unknown-code", "mission");
        refused("nature", "NOISE", 400, "request:unknown-code", "nature");
        refused("minutes", 0, 400, "request:invalid", "minutes");
        refused("minutes", 721, 400, "request:invalid", "minutes");
        refused("minutes", 99_999_999_999L, 400, "request:wrong-type", "minutes");
        refused("peopleMet", -1, 400, "request:invalid", "peopleMet");
        refused("peopleMet", 501, 400, "request:invalid", "peopleMet");
        refused("severity", 5, 400, "request:invalid", "severity");
        refused("siteId", "north", 400, "request:wrong-type", "siteId");
        refused("peopleMett", 3, 400, "request:unknown-property", "peopleMett");
        nothingIsStored();
    }

    @Test
    void refusesTheFutureAndTheTimeBeforeAndAfterTheContract() {
        refused("startedAt", Clock.systemUTC().instant().plusSeconds(3_600), 400, "date:in-the-future", "startedAt");
        refused("startedAt", "1970-01-01T00:00:00Z", 400, "date:out-of-range", "startedAt");
        refused("startedAt", Quarter.noonOn(Quarter.start().minusDays(1)), 409, "site:not-yet-in-the-scheme",
                "startedAt");
        quarter.tellScheme("contract.ended", Map.of("lastDay", Quarter.today().minusDays(10)));
        quarter.refusesSoon(409, "contract:not-covered");
        mediator.put(path, Quarter.but(quarter.form(), "startedAt", Quarter.noonOn(Quarter.today().minusDays(10))))
                .expect(201);
    }

    @Test
    void saysNotCoveredOnTheDayBeforeTheContractBegins() {
        var site = UUID.randomUUID();
        quarter.register(site, quarter.landlordA(), "Déjà là", Quarter.start().minusYears(1));
        var form = Quarter.but(Quarter.but(quarter.form(), "siteId", site), "startedAt",
                Quarter.noonOn(Quarter.start().minusDays(1)));
        mediator.put(path, form).expect(409, "contract:not-covered").expectField("startedAt");
        mediator.put(path, Quarter.but(form, "startedAt", Quarter.noonOn(Quarter.start()))).expect(201);
    }

    @Test
    void aLandlordThatLeftGetsNoNewFactsButThoseOfItsOwnDays() {
        quarter.tellScheme("landlord.left", Map.of("landlordId", quarter.landlordA(), "lastDay",
                Quarter.today().minusDays(10)));
        quarter.refusesSoon(409, "membership:not-a-member-on-that-day");
        mediator.put(path, Quarter.but(quarter.form(), "startedAt", Quarter.noonOn(Quarter.today().minusDays(10))))
                .expect(201);
    }

    @Test
    void aSoldSiteIsTheNewOwnersFromTheDayOfTheSale() {
        var sale = Quarter.today().minusDays(5);
        quarter.tellSite("site.transferred", quarter.siteA(), Map.of("landlordId", quarter.landlordB(),
                "previousLandlordId", quarter.landlordA(), "from", sale));
        quarter.awaitNewsOf(quarter.siteA());
        var before = quarter.logged(Quarter.but(quarter.form(), "startedAt", Quarter.noonOn(sale.minusDays(1))));
        var after = quarter.logged(Quarter.but(quarter.form(), "startedAt", Quarter.noonOn(sale)));
        var reader = quarter.asLandlordB().with("Read-After", after + "@1");
        assertThat(reader.get("/api/interventions").ids()).containsExactly(after.toString());
        assertThat(quarter.asLandlordA().get("/api/interventions").ids()).containsExactly(before.toString());
        assertThat(quarter.asLandlordA().get(Quarter.path(before)).text("siteName")).isEqualTo("Les Mordacs Nord");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        refused("askedBy", "TENANT", 400, "intervention:asked-by-on-a-round", "askedBy");
        refused("origin", "PARTNER_REQUEST", 400, "intervention:asked-by-missing", "askedBy");
        refused("nature", null, 400, "intervention:nature-missing", "nature");
        refused("severity", null, 400, "intervention:severity-missing", "severity");
        refused("answer", "INFORMED", 400, "intervention:orientation-missing", "orientation");
        refused("orientation", "SCHOOL", 400, "intervention:answer-missing", "answer");
        nothingIsStored();
    }

    @Test
    void refusesBrokenJsonAnotherContentTypeAndABodyOverTheLimit() {
        mediator.putRaw(path, "application/json", "{\"siteId\": ").expect(400, "request:broken-json");
        mediator.putRaw(path, "text/plain", "a walk").expect(415, "request:media-type");
        mediator.putRaw(path, "application/json", "{\"siteId\": \"%s\"}".formatted("x".repeat(1_200_000)))
                .expect(413, "request:too-large");
        mediator.put("/api/interventions/hall", quarter.form()).expect(400, "request:wrong-type");
        mediator.get("/api/interventions?cursor=anything").expect(400, "request:cursor");
        mediator.get("/api/interventions?sort=minutes").expect(400, "list:sort");
        nothingIsStored();
    }

    @Test
    void wantsTheVersionThatWasSeenAndAKey() {
        mediator.put(path, quarter.form()).expect(201);
        var withdrawal = Map.of("reason", "MISTAKE");
        mediator.withKey(UUID.randomUUID()).post(path + "/withdrawal", withdrawal).expect(428, "version:required");
        mediator.seeing(1).post(path + "/withdrawal", withdrawal).expect(400, "idempotency:key-required");
        var stale = mediator.change(path + "/withdrawal", 7, withdrawal).expect(412, "version:stale");
        assertThat(stale.number("current")).isEqualTo(1);
        assertThat(stale.etag()).isEqualTo("\"1\"");
    }

    @Test
    void refusesStrangersAndForgedAndExpiredTokens() {
        house.withToken("").get(path).expect(401, "access:token-required");
        house.withToken("Bearer nonsense").get(path).expect(401, "access:token-invalid");
        try (var forger = TestTokens.start()) {
            house.withToken(forger.bearer(quarter.mediator())).get(path).expect(401, "access:token-invalid");
        }
        var now = Clock.systemUTC().instant();
        var expired = house.tokens().sign(house.tokens().claims(quarter.mediator()).issuedAt(now.minusSeconds(120))
                .expiresAt(now.minusSeconds(60)).build());
        house.withToken("Bearer " + expired).put(path, quarter.form()).expect(401, "access:token-invalid");
        nothingIsStored();
    }

    @Test
    void saysItInFrenchToWhoeverReadsFrench() {
        var refused = mediator.inFrench().put(path, Quarter.but(quarter.form(), "askedBy", "TENANT")).expect(400);
        assertThat(refused.text("detail")).isEqualTo("Lors d’une tournée, personne n’a sollicité.");
    }

    private void refused(String field, @Nullable Object value, int status, String problem,
            String named) {
        mediator.put(path, Quarter.but(quarter.form(), field, value)).expect(status, problem).expectField(named);
    }

    private void nothingIsStored() {
        assertThat(house.jdbc().sql("select count(*) from event where aggregate_id = ?").param(id.toString())
                .query(Long.class).single()).isZero();
    }
}
