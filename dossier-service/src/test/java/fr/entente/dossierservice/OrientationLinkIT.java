package fr.entente.dossierservice;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** A partner without an account answers by a link, which opens one orientation, ends, and can be revoked. */
class OrientationLinkIT {

    private static final Database DATABASE = Databases.fresh("dossier");
    private static final House HOUSE = House.on(DATABASE, RealServers.kafka().bootstrapServers(), Map.of());
    private static final Town TOWN = Town.in(HOUSE);

    private final Api mediator = TOWN.asMediator();
    private final Api visitor = HOUSE.as(new Caller(new UUID(0, 0), Role.PARTNER, null, null));
    private final UUID dossier = UUID.randomUUID();
    private final LocalDate opened = Town.today().minusDays(20);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void sendTwoPeopleOn() {
        TOWN.open(dossier, TOWN.siteA(), opened).expect(201);
        orient(1, "CONCILIATOR");
        mediator.after(orient(2, "SCHOOL")).get("/api/dossiers/" + dossier).expect(200);
    }

    @Test
    void showsOneOrientationAndTakesItsAnswer() {
        String secret = link(2);
        Answer seen = visit(secret).expect(200);
        assertThat(seen.json().propertyNames()).containsExactlyInAnyOrder("operator", "scheme",
                "coordinator", "partner", "madeOn", "nature", "siteName", "town", "status");
        assertThat(seen.text("operator")).isEqualTo("Optima Médiations");
        assertThat(seen.text("scheme")).isEqualTo("Champigny");
        assertThat(seen.text("coordinator")).isEqualTo("Paris Habitat");
        assertThat(seen.text("partner")).isEqualTo("CONCILIATOR");
        assertThat(seen.body()).doesNotContain(dossier.toString(), TOWN.scheme().toString());

        UUID key = UUID.randomUUID();
        var answer = Map.of("secret", secret, "status", "ACCEPTED");
        Answer first = visitor.withKey(key).post("/api/orientation-links/answer", answer).expect(200);
        Answer again = visitor.withKey(key).post("/api/orientation-links/answer", answer).expect(200);

        assertThat(again.version()).isEqualTo(first.version()).isEqualTo(4);
        var told = TOWN.asLandlordA().after(first).get("/api/dossiers/" + dossier).expect(200).json()
                .path("orientations");
        assertThat(told.path(0).path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(told.path(1).path("status").asString()).isEqualTo("SENT");
    }

    @Test
    void isAnsweredWhateverElseHappensToTheDossier() {
        String secret = link(2);
        visit(secret).expect(200);
        orient(3, "TOWN_POLICE");
        Answer answered = answer(secret, Map.of("status", "ACCEPTED")).expect(200);
        assertThat(answered.version()).isEqualTo(5);
        visitor.post("/api/orientation-links/answer", Map.of("secret", secret, "status", "HANDLED"))
                .expect(400, "idempotency:key-required");
        UUID key = UUID.randomUUID();
        answer(key, secret, "HANDLED").expect(200);
        answer(key, secret, "ACCEPTED").expect(409, "id:taken");
    }

    private Answer answer(UUID key, String secret, String status) {
        return visitor.withKey(key).post("/api/orientation-links/answer", Map.of("secret", secret, "status", status));
    }

    @Test
    void takesNoSecondLastWord() {
        String secret = link(2);
        answer(secret, Map.of("status", "HANDLED")).expect(200);
        answer(secret, Map.of("status", "ACCEPTED")).expect(409, "dossier:orientation-answered");
        answer(secret, Map.of("status", "REFUSED")).expect(400, "dossier:refused-because");
        answer(secret, Map.of("status", "NO_ANSWER")).expect(400, "dossier:partner-status");
    }

    @Test
    void opensNothingOnceItIsAlteredRevokedReplacedOrOver() throws SQLException {
        String secret = link(2);
        String altered = secret.substring(1) + "A";
        visit(altered).expect(404, "dossier:link-unknown");
        answer(altered, Map.of("status", "ACCEPTED")).expect(404, "dossier:link-unknown");

        String second = link(2);
        visit(secret).expect(410, "dossier:link-over");
        mediator.delete("/api/dossiers/%s/orientations/2/link".formatted(dossier)).expect(204);
        visit(second).expect(410, "dossier:link-over");
        answer(second, Map.of("status", "ACCEPTED")).expect(410, "dossier:link-over");

        String late = link(3);
        visit(late).expect(200);
        letExpire();
        visit(late).expect(410, "dossier:link-over");
    }

    @Test
    void isMadeByThoseWhoMediateForAnOrientationThereIs() {
        String path = "/api/dossiers/%s/orientations/%d/link";
        mediator.post(path.formatted(dossier, 9), Map.of()).expect(404, "dossier:orientation-unknown");
        TOWN.asLandlordA().post(path.formatted(dossier, 2), Map.of()).expect(403);
        TOWN.asOtherMediator().post(path.formatted(dossier, 2), Map.of()).expect(403, "dossier:followers-only");
        TOWN.asOtherMediator().delete(path.formatted(dossier, 2)).expect(403, "dossier:followers-only");
        TOWN.asManager().post(path.formatted(dossier, 2), Map.of()).expect(200);
        Town.in(HOUSE).asMediator().post(path.formatted(dossier, 2), Map.of()).expect(404);
        visitor.get("/api/dossiers/" + dossier).expect(403);
    }

    @Test
    void keepsNoSecret() throws SQLException {
        String secret = link(2);
        try (var connection = DriverManager.getConnection(DATABASE.url(), DATABASE.owner(), DATABASE.ownerPassword());
                var found = connection.createStatement()
                        .executeQuery(
                                "select count(*) from orientation_link l where l::text like '%" + secret + "%'")) {
            found.next();
            assertThat(found.getLong(1)).isZero();
        }
    }

    private void letExpire() throws SQLException {
        try (var connection = DriverManager.getConnection(DATABASE.url(), DATABASE.owner(), DATABASE.ownerPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate("update orientation_link set expires_at = now() - interval '1 second'");
        }
    }

    private Answer orient(long version, String partner) {
        return mediator.change("/api/dossiers/%s/orientations".formatted(dossier), version,
                Map.of("partner", partner, "madeOn", opened.plusDays(1))).expect(200);
    }

    private String link(long orientation) {
        return mediator.post("/api/dossiers/%s/orientations/%d/link".formatted(dossier, orientation), Map.of())
                .expect(200).text("secret");
    }

    private Answer visit(String secret) {
        return visitor.post("/api/orientation-links/visit", Map.of("secret", secret));
    }

    private Answer answer(String secret, Map<String, Object> said) {
        return visitor.withKey(UUID.randomUUID()).post("/api/orientation-links/answer",
                Town.but(said, "secret", secret));
    }
}
