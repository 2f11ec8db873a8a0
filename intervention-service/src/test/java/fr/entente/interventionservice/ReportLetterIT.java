package fr.entente.interventionservice;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.Databases;
import fr.entente.servers.FreePort;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.testing.PostOffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A landlord that chose an address gets the report of each evening at its sites by mail, once, from a real SMTP server.
 */
class ReportLetterIT {

    private static final int PORT = FreePort.any();
    private static final House HOUSE = House.on(Databases.fresh("letters"), RealServers.kafka().bootstrapServers(),
            Map.of("ENTENTE_SMTP_HOST", "127.0.0.1", "ENTENTE_SMTP_PORT", Integer.toString(PORT),
                    "ENTENTE_NOTICE_EVERY", "100ms", "ENTENTE_NOTICE_RETRY", "200ms", "ENTENTE_REPORT_AFTER", "0s",
                    "ENTENTE_NOTICE_FROM", "alerte@entente.example", "ENTENTE_WEB_APP", "https://entente.example"));

    private final Quarter quarter = Quarter.in(HOUSE);

    @AfterAll
    static void leave() {
        HOUSE.close();
    }

    @Test
    void isSentLaterAndOnceWhereTheServerIsAway() throws Exception {
        choose(quarter.landlordA(), "a@bailleur.example");
        choose(quarter.landlordB(), "b@bailleur.example");
        quarter.logged(quarter.form(1));
        var evening = quarter.planned(quarter.evening());
        quarter.started(evening, 2);
        var ended = quarter.asMediator().put(Quarter.shiftPath(evening) + "/end", quarter.end()).expect(200);
        quarter.asManager().after(ended).get("/api/shifts").expect(200);
        await().until(() -> waiting("attempts > 1") > 0);
        assertThat(waiting("sent_at is not null")).isZero();
        await().until(() -> measured("shift_report_oldest_age_seconds") > 0);
        assertThat(measured("shift_report_look_age_seconds")).isLessThan(5);

        try (var post = PostOffice.open(PORT)) {
            await().until(() -> waiting("sent_at is null") == 0);
            await().until(() -> measured("shift_report_oldest_age_seconds") == 0);
            HOUSE.withToken("").post("/actuator/views/shift-letter", Map.of()).expect(200);
            onlyAtA();
            await().until(() -> post.received().size() == 3);
            await().pollDelay(Duration.ofMillis(500)).until(() -> waiting("sent_at is null") == 0);
            assertThat(post.received()).hasSize(3).extracting(PostOffice::messageId).doesNotHaveDuplicates();
            var toA = to(post, "a@bailleur.example").stream()
                    .filter(letter -> PostOffice.messageId(letter).contains(evening.toString())).findFirst()
                    .orElseThrow();
            assertThat(String.valueOf(toA.getContent())).contains("Interventions : 1", "Occupation : 1", "tendu",
                    "Les Mordacs Nord", "La porte du hall B ne ferme plus.",
                    "https://entente.example/evenings/" + evening)
                    .doesNotContain("Bois", "Repasser", quarter.mediator().person().toString());
            assertThat(to(post, "b@bailleur.example")).singleElement().satisfies(letter -> assertThat(
                    String.valueOf(letter.getContent())).contains("Interventions : 0", "calme", "Bois-l'Abbé Sud")
                    .doesNotContain("Mordacs", "hall B", "square"));
        }
    }

    @Test
    void isFollowedByACorrectedOneOnlyWhereTheLandlordHasSomethingNewToRead() throws Exception {
        choose(quarter.landlordA(), "corrected@bailleur.example");
        var evening = quarter.planned(quarter.evening());
        quarter.started(evening, 2);
        var hours = Quarter.shiftPath(evening) + "/hours";
        try (var post = PostOffice.open(PORT)) {
            var end = quarter.end();
            quarter.asMediator().put(Quarter.shiftPath(evening) + "/end", end).expect(200);
            await().until(() -> about(post, evening).size() == 1);
            // One of them came later: the evening began with the other, and nothing of it is in the letter.
            quarter.asManager().change(hours, 3, hours(quarter.colleague().person(), end)).expect(200);
            await().until(() -> waiting("sent_at is not null and version = 4") == 1);
            assertThat(about(post, evening)).hasSize(1);
            // So did the other.
            quarter.asManager().change(hours, 4, hours(quarter.mediator().person(), end)).expect(200);
            await().until(() -> about(post, evening).size() == 2);
            var corrected = about(post, evening).getLast();
            assertThat(corrected.getSubject()).startsWith("Mis à jour : compte rendu");
            assertThat(String.valueOf(corrected.getContent())).contains("Il remplace celui que vous avez reçu");
            // The other's phone finds the network at last: he has seen it otherwise.
            var ofOther = Quarter.but(Quarter.but(end, "moods", Quarter.moods("WORRYING", "CALM")), "notes", List.of());
            quarter.asColleague().put(Quarter.shiftPath(evening) + "/end", ofOther).expect(200);
            await().until(() -> about(post, evening).size() == 3);
            assertThat(String.valueOf(about(post, evening).getLast().getContent())).contains("tendu / préoccupant");
            assertThat(about(post, evening)).extracting(PostOffice::messageId).doesNotHaveDuplicates();
        }
    }

    private static Map<String, @Nullable Object> hours(UUID mediator, Map<String, @Nullable Object> end) {
        return Quarter.but(Quarter.but(Map.of("mediator", mediator), "startedAt", Quarter.hoursAgo(1)), "endedAt",
                end.get("endedAt"));
    }

    private static List<MimeMessage> about(PostOffice post, UUID evening) {
        return post.received().stream().filter(letter -> PostOffice.messageId(letter).contains(evening.toString()))
                .toList();
    }

    /** An evening at A's site alone: B has nothing to read about it. */
    private void onlyAtA() {
        var evening = quarter.planned(Quarter.but(quarter.evening(-2, 4), "sectors",
                List.of(Map.of("name", "Les Mordacs", "sites", List.of(quarter.siteA())))));
        quarter.asMediator().put(Quarter.shiftPath(evening) + "/start",
                Map.of("startedAt", Quarter.hoursAgo(0).minusSeconds(120), "present", quarter.pair())).expect(200);
        quarter.asMediator().put(Quarter.shiftPath(evening) + "/end", Map.of("endedAt", Quarter.hoursAgo(0), "present",
                quarter.pair(), "moods", List.of(Map.of("sector", "Les Mordacs", "mood", "CALM")))).expect(200);
    }

    private void choose(UUID landlord, String address) {
        quarter.asCoordinator().change("/api/landlords/%s/defect-address".formatted(landlord), 1,
                Map.of("address", address, "language", "FR")).expect(200);
    }

    private long waiting(String which) {
        return HOUSE.transactions().keep(() -> HOUSE.jdbc()
                .sql("select count(*) from shift_letter where scheme_id = ? and " + which).param(quarter.scheme())
                .query(Long.class).single());
    }

    private static List<MimeMessage> to(PostOffice post, String address) {
        return post.received().stream().filter(letter -> recipients(letter).contains(address)).toList();
    }

    private static String recipients(MimeMessage letter) {
        try {
            return Arrays.toString(letter.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double measured(String metric) {
        return HOUSE.withToken("").get("/actuator/prometheus").expect(200).body().lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
