package fr.entente.interventionservice;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.Databases;
import fr.entente.servers.FreePort;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.testing.PostOffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A landlord that chose an address hears of each of its defects by mail, once, from a real SMTP server. */
class NoticeIT {

    private static final int PORT = FreePort.any();
    private static final House HOUSE = House.on(Databases.fresh("notice"), RealServers.kafka().bootstrapServers(),
            Map.of("ENTENTE_SMTP_HOST", "127.0.0.1", "ENTENTE_SMTP_PORT", Integer.toString(PORT),
                    "ENTENTE_NOTICE_EVERY",
                    "100ms", "ENTENTE_NOTICE_RETRY", "200ms", "ENTENTE_NOTICE_FROM", "alerte@entente.example",
                    "ENTENTE_WEB_APP", "https://entente.example"));

    private final Quarter quarter = Quarter.in(HOUSE);
    private final Api landlord = quarter.asLandlordA();
    private final String address = "/api/landlords/%s/defect-address".formatted(quarter.landlordA());

    @AfterAll
    static void leave() {
        HOUSE.close();
    }

    @Test
    void isSentLaterAndOnceWhereTheServerIsAway() throws Exception {
        var unheard = quarter.reported(quarter.defect(9)); // before anybody wanted to hear of it
        choose("technique@bailleur.example", 1);
        var first = quarter.reported(quarter.defect(3));
        var second = quarter.reported(Quarter.but(quarter.defect(2), "category", "LIFT"));
        quarter.reported(Quarter.but(quarter.defect(2), "siteId", quarter.siteB())); // B chose no address
        await().until(() -> waiting("attempts > 1") > 0);
        assertThat(waiting("sent_at is not null")).isZero();

        try (var post = PostOffice.open(PORT)) {
            await().until(() -> waiting("sent_at is null") == 0);
            rebuildNotices();
            quarter.reported(Quarter.but(quarter.defect(1), "category", "GLASS"));
            await().until(() -> post.received().size() >= 3);
            assertThat(post.received()).extracting(PostOffice::messageId).hasSize(3).doesNotHaveDuplicates()
                    .contains("<defect-%s@entente.example>".formatted(first),
                            "<defect-%s@entente.example>".formatted(second))
                    .doesNotContain("<defect-%s@entente.example>".formatted(unheard));
            assertLetter(post.received().stream()
                    .filter(letter -> PostOffice.messageId(letter).contains(first.toString())).findFirst()
                    .orElseThrow(), first);

            // Where the mark that it was sent is lost, it goes out again as the same letter.
            HOUSE.transactions().keep(() -> HOUSE.jdbc()
                    .sql("update defect_notice set sent_at = null, claimed_until = '-infinity' where defect_id = ?")
                    .param(first).update());
            await().until(() -> post.received().size() == 4);
            assertThat(
                    post.received().stream().filter(letter -> PostOffice.messageId(letter).contains(first.toString())))
                    .hasSize(2);

            assertThat(HOUSE.withToken("").get("/actuator/health").expect(200).json().at("/components/notices/status")
                    .asString()).isEqualTo("UP");

            // Who wants no mail any more gets none.
            landlord.change(address, 2, Map.of("language", "FR")).expect(200);
            var last = quarter.reported(quarter.defect(1));
            landlord.with("Read-After", last + "@1").get("/api/defects").expect(200);
            await().pollDelay(Duration.ofMillis(500)).until(() -> waiting("sent_at is null") == 0);
            assertThat(post.received()).hasSize(4);
        }
    }

    @Test
    void saysOfADangerThatItIsOne() throws Exception {
        choose("danger@bailleur.example", 1);
        var defect = quarter.reported(Quarter.but(quarter.defect(1), "severity", "DANGER"));
        try (var post = PostOffice.open(PORT)) {
            await().until(() -> post.received().stream()
                    .anyMatch(letter -> PostOffice.messageId(letter).contains(defect.toString())));
            assertThat(post.received().stream().filter(
                    letter -> PostOffice.messageId(letter).contains(defect.toString())).findFirst().orElseThrow()
                    .getSubject())
                    .isEqualTo("Danger : Éclairage – Les Mordacs Nord, Champigny-sur-Marne (Optima Médiations)");
        }
    }

    @Test
    void isAskedForByTheLandlordItselfOrTheCoordinator() {
        assertThat(landlord.get(address).expect(200).json().path("address").isNull()).isTrue();
        choose("un@bailleur.example", 1);
        quarter.asCoordinator().change(address, 2, choice("deux@bailleur.example")).expect(200);
        assertThat(landlord.get(address).expect(200).text("address")).isEqualTo("deux@bailleur.example");
        landlord.change(address, 2, choice("trois@bailleur.example")).expect(412, "version:stale");
        assertThat(landlord.change(address, 2, choice("deux@bailleur.example")).expect(200).version()).isEqualTo(3);
        landlord.change(address, 3, choice("no address")).expect(400, "request:invalid").expectField("address");
        landlord.change(address, 3, choice("")).expect(400, "request:invalid").expectField("address");
        landlord.change(address, 3, choice("a@b.example\nBcc: c@d.example")).expect(400);
        quarter.asMediator().get(address).expect(403, "access:forbidden");
        quarter.asLandlordB().get(address).expect(404, "request:not-found");
        quarter.asLandlordB().change(address, 3, choice("b@bailleur.example")).expect(404, "request:not-found");
        Quarter.in(HOUSE).asCoordinator().get(address).expect(404, "request:not-found");
        quarter.asCoordinator().get("/api/landlords/%s/defect-address".formatted(UUID.randomUUID()))
                .expect(404, "request:not-found");
    }

    private void choose(String chosen, long version) {
        landlord.change(address, version, choice(chosen)).expect(200);
    }

    private static Map<String, String> choice(String address) {
        return Map.of("address", address, "language", "FR");
    }

    private void assertLetter(MimeMessage letter, UUID defect) throws MessagingException, IOException {
        assertThat(letter.getSubject())
                .isEqualTo("Éclairage – Les Mordacs Nord, Champigny-sur-Marne (Optima Médiations)");
        assertThat(Arrays.toString(letter.getAllRecipients())).isEqualTo("[technique@bailleur.example]");
        assertThat(String.valueOf(letter.getContent())).contains("https://entente.example/defects/" + defect,
                "Hors service", "Hall").doesNotContain(quarter.mediator().person().toString());
    }

    private void rebuildNotices() {
        HOUSE.withToken("").post("/actuator/views/defect-notice", Map.of()).expect(200);
        HOUSE.withToken("").post("/actuator/views/defect", Map.of()).expect(200);
    }

    private static long waiting(String which) {
        return HOUSE.transactions().keep(() -> HOUSE.jdbc()
                .sql("select count(*) from defect_notice where " + which).query(Long.class).single());
    }
}
