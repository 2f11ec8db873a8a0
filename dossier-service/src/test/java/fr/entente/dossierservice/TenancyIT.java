package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** Two schemes of two landlords each: nobody finds, changes or even guesses what is another's. */
class TenancyIT {

    private static final House HOUSE = House.shared();
    private static final Town ONE = Town.in(HOUSE);
    private static final Town TWO = Town.in(HOUSE);
    private static final LocalDate OPENED = Town.today().minusDays(30);
    private static final UUID REQUEST_A = UUID.randomUUID();
    private static final UUID REQUEST_B = UUID.randomUUID();
    private static final UUID DOSSIER_A = UUID.randomUUID();
    private static final UUID DOSSIER_B = UUID.randomUUID();
    private static final UUID NOTHING = UUID.randomUUID();

    private static final List<String> TABLES = List.of("scheme", "membership", "contract", "site", "site_owner",
            "site_stock", "request", "dossier", "dossier_entry", "stock_import", "stock_group", "stock_building",
            "engagement", "engagement_site");

    @BeforeAll
    static void letBothLandlordsHaveARequestAndADossier() {
        ONE.receive(REQUEST_A, ONE.siteA(), 30).expect(201);
        ONE.receive(REQUEST_B, ONE.siteB(), 30).expect(201);
        ONE.open(DOSSIER_A, ONE.siteA(), OPENED).expect(201);
        Answer last = ONE.open(DOSSIER_B, ONE.siteB(), OPENED).expect(201);
        ONE.asMediator().after(last).get("/api/dossiers/" + DOSSIER_B).expect(200);
    }

    @Test
    void showsALandlordItsOwnThingsOnly() {
        Api a = ONE.asLandlordA();

        assertThat(a.get("/api/sites").expect(200).ids()).containsExactly(ONE.siteA().toString());
        assertThat(a.get("/api/requests").expect(200).ids()).containsExactly(REQUEST_A.toString());
        assertThat(a.get("/api/dossiers").expect(200).ids()).containsExactly(DOSSIER_A.toString());
        assertThat(a.get("/api/dossiers?landlordId=" + ONE.landlordB()).expect(200).ids()).isEmpty();
        assertThat(a.get("/api/requests?siteId=" + ONE.siteB()).expect(200).ids()).isEmpty();
        Answer scheme = a.get(ONE.path()).expect(200);
        assertThat(scheme.json().path("members").size()).isEqualTo(1);
        assertThat(scheme.number("dwellings")).isEqualTo(412);
        assertThat(scheme.number("sites")).isEqualTo(1);
        assertThat(scheme.body()).doesNotContain(ONE.landlordB().toString());
    }

    @Test
    void showsTheSchemeItsWholeAndNoOther() {
        for (Api whole : List.of(ONE.asMediator(), ONE.asCoordinator())) {
            assertThat(whole.get("/api/dossiers").expect(200).ids()).containsExactlyInAnyOrder(DOSSIER_A.toString(),
                    DOSSIER_B.toString());
            assertThat(whole.get("/api/sites").expect(200).ids()).hasSize(2);
            assertThat(whole.get(ONE.path()).expect(200).number("dwellings")).isEqualTo(824);
        }
        assertThat(TWO.asMediator().get("/api/dossiers").expect(200).ids()).isEmpty();
        assertThat(TWO.asMediator().get("/api/requests").expect(200).ids()).isEmpty();
        assertThat(TWO.asMediator().get("/api/sites").expect(200).ids()).doesNotContain(ONE.siteA().toString());
    }

    @Test
    void answersAForeignThingExactlyAsOneThatDoesNotExist() {
        for (String kind : List.of("/api/sites/", "/api/requests/", "/api/dossiers/", "/api/schemes/")) {
            Map<String, Object> unknown = bodyOf(ONE.asLandlordB().get(kind + NOTHING).expect(404));
            UUID ofA = switch (kind) {
                case "/api/sites/" -> ONE.siteA();
                case "/api/requests/" -> REQUEST_A;
                case "/api/dossiers/" -> DOSSIER_A;
                default -> TWO.scheme();
            };
            assertThat(bodyOf(ONE.asLandlordB().get(kind + ofA).expect(404))).isEqualTo(unknown);
            if (!kind.equals("/api/schemes/")) {
                assertThat(bodyOf(TWO.asCoordinator().get(kind + ofA).expect(404))).isEqualTo(unknown);
            }
        }
    }

    @Test
    void changesNothingInAnotherScheme() {
        for (Stranger change : changesOfThingsOfA()) {
            for (long version : new long[]{1, 7}) {
                assertThat(bodyOf(TWO.asMediator().change(change.path(), version, change.body()).expect(404)))
                        .isEqualTo(bodyOf(TWO.asMediator().change(change.unknown(), version, change.body())));
            }
        }
        Map<String, Object> stock = Map.of("dwellings", 1, "qpv", false, "from", OPENED);
        TWO.asCoordinator().change("/api/sites/" + ONE.siteA() + "/stock", 1, stock).expect(404, "request:not-found");
        TWO.asCoordinator().change("/api/sites/" + ONE.siteA() + "/transfer", 1,
                Map.of("landlordId", TWO.landlordA(), "from", OPENED)).expect(404, "request:not-found");
        TWO.asCoordinator().put(ONE.path(), ONE.founding()).expect(404, "request:not-found");
        TWO.asCoordinator().put(ONE.path() + "/members/" + NOTHING, Town.member("X", OPENED))
                .expect(404, "request:not-found");
        TWO.asCoordinator().change(ONE.path() + "/contract", 3, Town.contract(OPENED, Town.today()))
                .expect(404, "request:not-found");
        assertThat(ONE.asMediator().get("/api/dossiers/" + DOSSIER_A).version()).isEqualTo(1);
    }

    @Test
    void acceptsNoFactOnASiteOfAnother() {
        Map<String, Object> foreign = Town.request(ONE.siteB(), Town.daysAgo(3));
        Answer refused = ONE.asLandlordA().put("/api/requests/" + UUID.randomUUID(), foreign)
                .expect(404, "site:unknown").expectField("siteId");
        Answer unknown = ONE.asLandlordA().put("/api/requests/" + UUID.randomUUID(),
                Town.but(foreign, "siteId", NOTHING)).expect(404, "site:unknown");
        assertThat(bodyOf(refused)).isEqualTo(bodyOf(unknown));

        TWO.receive(UUID.randomUUID(), ONE.siteA(), 3).expect(404, "site:unknown").expectField("siteId");
        TWO.open(UUID.randomUUID(), ONE.siteA(), OPENED).expect(404, "site:unknown");
        ONE.asMediator().put("/api/dossiers/" + UUID.randomUUID(),
                Town.but(Town.dossier(ONE.siteA(), OPENED), "requestId", REQUEST_B))
                .expect(409, "dossier:other-landlord");
        TWO.asMediator().put("/api/dossiers/" + UUID.randomUUID(),
                Town.but(Town.dossier(TWO.siteA(), OPENED), "requestId", REQUEST_A)).expect(404, "request:unknown")
                .expectField("requestId");
        ONE.asMediator().change("/api/requests/" + REQUEST_A + "/dossier", 1,
                Map.of("dossierId", DOSSIER_B, "attachedAt", Town.daysAgo(1))).expect(409, "request:other-landlord");
        ONE.asMediator().change("/api/requests/" + REQUEST_A + "/dossier", 1,
                Map.of("dossierId", NOTHING, "attachedAt", Town.daysAgo(1))).expect(404, "dossier:unknown")
                .expectField("dossierId");
    }

    @Test
    void showsAPartnerTheRequestsItSentAndNothingElse() {
        Api partner = HOUSE.as(TestCallers.partner(ONE.scheme()));
        UUID sent = UUID.randomUUID();
        Answer receipt = partner.put("/api/requests/" + sent,
                Town.but(Town.request(ONE.siteA(), Town.daysAgo(2)), "origin", "PARTNER_REQUEST")).expect(201);

        Answer list = partner.after(receipt).get("/api/requests").expect(200);

        assertThat(list.ids()).containsExactly(sent.toString());
        assertThat(list.json().path("items").path(0).path("siteName").asString()).isEqualTo("Les Mordacs Nord");
        partner.get("/api/requests/" + sent).expect(200);
        partner.get("/api/requests/" + REQUEST_A).expect(404, "request:not-found");
        partner.get("/api/dossiers").expect(403, "access:forbidden");
        partner.get("/api/sites").expect(403, "access:forbidden");
        partner.get(ONE.path()).expect(403, "access:forbidden");
        ONE.asMediator().change("/api/requests/" + sent + "/answer", 1,
                Map.of("answer", "INFORMED", "answeredAt", Town.daysAgo(1))).expect(200);
    }

    @Test
    void tellsAPartnerWhereSitesAreAndNotWhose() {
        Api partner = HOUSE.as(TestCallers.partner(ONE.scheme()));

        Answer places = partner.get("/api/sites/places").expect(200);

        assertThat(places.ids()).contains(ONE.siteA().toString(), ONE.siteB().toString())
                .doesNotContain(TWO.siteA().toString());
        assertThat(places.json().path("items").path(0).propertyNames()).containsExactlyInAnyOrder("id", "name", "town",
                "district");
        assertThat(places.body()).doesNotContain(ONE.landlordA().toString());
        assertThat(partner.get("/api/sites/places?q=mordacs+nord").expect(200).ids())
                .containsExactly(ONE.siteA().toString());
        partner.get("/api/sites/places?q=" + "a".repeat(121)).expect(400);
        ONE.asLandlordA().get("/api/sites/places").expect(403, "access:forbidden");
    }

    @Test
    void hasNothingForAuditorsAndAdministrators() {
        Caller auditor = new Caller(UUID.randomUUID(), Role.AUDITOR, ONE.scheme(), null);
        for (Caller caller : List.of(auditor, TestCallers.administrator())) {
            for (String path : List.of("/api/sites", "/api/requests", "/api/dossiers", ONE.path(),
                    "/api/dossiers/" + DOSSIER_A)) {
                HOUSE.as(caller).get(path).expect(403, "access:forbidden");
            }
        }
    }

    @Test
    void letsEachRoleWriteWhatIsItsOwn() {
        Map<String, Object> dossier = Town.dossier(ONE.siteA(), OPENED);
        for (Api reader : List.of(ONE.asLandlordA(), ONE.asCoordinator())) {
            reader.put("/api/dossiers/" + UUID.randomUUID(), dossier).expect(403, "access:forbidden");
            reader.change("/api/requests/" + REQUEST_A + "/answer", 1,
                    Map.of("answer", "INFORMED", "answeredAt", Town.daysAgo(1))).expect(403, "access:forbidden");
        }
        ONE.asMediator().put("/api/sites/" + UUID.randomUUID(), Town.site(ONE.landlordA(), "X"))
                .expect(403, "access:forbidden");
        ONE.asLandlordA().put(ONE.path(), ONE.founding()).expect(403, "access:forbidden");
        ONE.asLandlordA().put("/api/requests/" + UUID.randomUUID(),
                Town.but(Town.request(ONE.siteA(), Town.daysAgo(1)), "origin", "PARTNER_REQUEST"))
                .expect(400, "request:origin").expectField("origin");
    }

    @Test
    void keepsRowsApartEvenForAQueryThatForgets() {
        assertThat(landlordsSeenBy(TestCallers.landlord(ONE.scheme(), ONE.landlordA())))
                .containsExactly(ONE.landlordA());
        assertThat(landlordsSeenBy(TestCallers.mediator(ONE.scheme()))).containsExactlyInAnyOrder(ONE.landlordA(),
                ONE.landlordB());
        for (Caller nobody : List.of(TestCallers.administrator(), TestCallers.partner(ONE.scheme()),
                new Caller(UUID.randomUUID(), Role.AUDITOR, ONE.scheme(), null))) {
            TABLES.forEach(table -> assertThat(schemesIn(table, nobody)).as(table).isEmpty());
        }
        Caller stranger = TestCallers.landlord(TWO.scheme(), ONE.landlordA());
        TABLES.forEach(table -> assertThat(schemesIn(table, stranger)).as(table).doesNotContain(ONE.scheme()));
        TABLES.forEach(table -> assertThat(HOUSE.jdbc().sql("select count(*) from " + table).query(Long.class).single())
                .as("%s where nobody is bound", table).isZero());
    }

    private static List<UUID> landlordsSeenBy(Caller caller) {
        return HOUSE.transactions().read(caller, () -> Stream.of("membership", "site_owner", "request", "dossier",
                "dossier_entry")
                .flatMap(table -> HOUSE.jdbc().sql("select distinct landlord_id from " + table).query(UUID.class)
                        .list().stream())
                .distinct().toList());
    }

    private static List<UUID> schemesIn(String table, Caller caller) {
        return HOUSE.transactions().read(caller,
                () -> HOUSE.jdbc().sql("select distinct scheme_id from " + table).query(UUID.class).list());
    }

    private static Map<String, Object> bodyOf(Answer answer) {
        Map<String, Object> body = new HashMap<>();
        new JsonMapper().readTree(answer.body()).properties()
                .forEach(field -> body.put(field.getKey(), field.getValue()));
        body.remove("instance");
        return body;
    }

    private static List<Stranger> changesOfThingsOfA() {
        return List.of(
                new Stranger("/api/requests/" + REQUEST_A + "/answer",
                        Map.of("answer", "INFORMED", "answeredAt", Town.daysAgo(1))),
                new Stranger("/api/requests/" + REQUEST_A + "/orientation",
                        Map.of("partner", "SCHOOL", "orientedAt", Town.daysAgo(1))),
                new Stranger("/api/requests/" + REQUEST_A + "/dossier",
                        Map.of("dossierId", DOSSIER_A, "attachedAt", Town.daysAgo(1))),
                new Stranger("/api/dossiers/" + DOSSIER_A + "/steps", Map.of("step", "DIAGNOSIS", "reachedOn", OPENED)),
                new Stranger("/api/dossiers/" + DOSSIER_A + "/orientations",
                        Map.of("partner", "SCHOOL", "madeOn", OPENED)),
                new Stranger("/api/dossiers/" + DOSSIER_A + "/closing",
                        Map.of("outcome", "WITHDRAWN", "closedOn", OPENED)),
                new Stranger("/api/dossiers/" + DOSSIER_A + "/recurrence",
                        Map.of("months", 3, "recurred", false, "checkedOn", OPENED)),
                new Stranger("/api/dossiers/" + DOSSIER_A + "/reopening",
                        Map.of("reason", "NEW_ELEMENT", "reopenedOn", OPENED)));
    }

    private record Stranger(String path, Map<String, Object> body) {

        String unknown() {
            return path.replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", NOTHING.toString());
        }
    }
}
