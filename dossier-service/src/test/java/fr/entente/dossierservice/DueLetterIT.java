package fr.entente.dossierservice;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.MovedClock;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.FreePort;
import fr.entente.servicekit.calendar.WorkingDays;
import fr.entente.servicekit.testing.PostOffice;

import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is due comes by mail once on a morning that is worked, from two instances and a real SMTP server. */
class DueLetterIT {

    private static final LocalTime EARLY = LocalTime.of(7, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration A_WHILE = Duration.ofSeconds(1);
    private static final MovedClock CLOCK = new MovedClock();
    private static final int PORT = FreePort.any();
    private static final Database DATABASE = Databases.fresh("letters");
    private static final Map<String, String> SETTINGS = Map.of("ENTENTE_SMTP_HOST", "127.0.0.1", "ENTENTE_SMTP_PORT",
            Integer.toString(PORT), "ENTENTE_NOTICE_EVERY", "100ms", "ENTENTE_NOTICE_RETRY", "200ms",
            "ENTENTE_NOTICE_FROM", "alerte@entente.example", "ENTENTE_WEB_APP", "https://entente.example",
            "ENTENTE_VAULT_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    private static final House HOUSE = House.at(CLOCK, DATABASE, SETTINGS);
    private static final House SECOND = House.at(CLOCK, DATABASE, SETTINGS);

    private final Town town = Town.in(HOUSE);
    private final Api mediator = town.asMediator();
    private final LocalDate day = WorkingDays.after(Town.today(), 1);
    private final UUID thing = UUID.randomUUID();
    private final String address = "m-%s@mediation.example".formatted(town.scheme());

    @AfterAll
    static void leave() {
        SECOND.close();
        HOUSE.close();
    }

    @AfterEach
    void wakeUp() {
        CLOCK.moveBack();
    }

    @Test
    void isSentOnceAlthoughTwoLookAndNamesNobody() throws Exception {
        aSilentPartner();
        choose(mediator, address, "FR");
        String idle = "idle-" + address;
        choose(town.asOtherMediator(), idle, "FR");
        UUID elsewhere = theDossierOfAnotherScheme();
        try (var post = PostOffice.open(PORT)) {
            CLOCK.moveTo(day, EARLY);
            nothingComes(post);
            CLOCK.moveTo(day, MORNING);
            await().until(() -> to(post, address).size() == 1 && done());
            await().pollDelay(A_WHILE).until(() -> true);
            assertThat(to(post, idle)).isEmpty();
            MimeMessage letter = only(post);
            assertThat(letter.getSubject()).isEqualTo("À faire : 1, dont 1 en retard");
            assertThat(text(letter)).contains("Relancer un partenaire sans réponse : 1",
                    "Les Mordacs Nord, Champigny-sur-Marne, en retard depuis le",
                    "https://entente.example/dossiers/" + thing, "https://entente.example/due")
                    .doesNotContain("Zorglub", elsewhere.toString(), town.mediator().toString());
            assertThat(PostOffice.messageId(letter)).startsWith("<due-%s-".formatted(town.scheme()));
        }
    }

    @Test
    void waitsForTheServerOnTheSameDayAndIsSentOnce() throws Exception {
        aSilentPartner();
        choose(mediator, address, "EN");
        CLOCK.moveTo(day, MORNING);
        await().until(() -> letters("attempts > 1") == 1);
        await().until(() -> measured("due_letter_oldest_age_seconds") > 0);
        assertThat(HOUSE.withToken("").get("/actuator/health").expect(200).json()
                .at("/components/dueLetters/status").asString()).isEqualTo("UP");
        CLOCK.moveTo(day, LocalTime.of(17, 0));
        try (var post = PostOffice.open(PORT)) {
            await().until(this::done);
            await().pollDelay(A_WHILE).until(() -> true);
            assertThat(only(post).getSubject()).isEqualTo("To do: 1, 1 of them late");
            await().until(() -> measured("due_letter_oldest_age_seconds") == 0);
        }
    }

    @Test
    void tellsAFreshListTheNextDayAndNeverYesterdays() throws Exception {
        aSilentPartner();
        choose(mediator, address, "EN");
        CLOCK.moveTo(day, MORNING);
        await().until(() -> letters("attempts > 1") == 1);
        LocalDate next = WorkingDays.after(day, 1);
        CLOCK.moveTo(next, MORNING);
        await().until(() -> letters("attempts > 0 and day = '%s'".formatted(next)) == 1);
        await().pollDelay(A_WHILE).until(() -> true); // whoever had yesterday's in hand has failed with it
        try (var post = PostOffice.open(PORT)) {
            await().until(() -> to(post, address).size() == 1 && done());
            await().pollDelay(A_WHILE).until(() -> true);
            assertThat(PostOffice.messageId(only(post))).contains(next.toString());
            assertThat(letters("day = '%s'".formatted(day))).isZero();
        }
    }

    @Test
    void isLeftOutOnDaysThatAreNotWorkedAndComesAfterThem() {
        aSilentPartner();
        choose(mediator, address, "FR");
        LocalDate saturday = Town.today().with(TemporalAdjusters.next(SATURDAY));
        try (var post = PostOffice.open(PORT)) {
            CLOCK.moveTo(saturday, MORNING);
            mediator.get("/api/due").expect(200); // who stays away for a week gets none
            nothingComes(post);
            CLOCK.moveTo(WorkingDays.after(saturday, 1), MORNING);
            await().until(() -> to(post, address).size() == 1);
        }
    }

    @Test
    void isNotSentToWhoWantsNoneNorToWhoDoesNotComeAnyMore() {
        aSilentPartner();
        choose(mediator, address, "FR");
        Api manager = town.asManager();
        choose(manager, "away-" + address, "FR");
        manager.change("/api/due/letter", 2, Map.of("language", "FR")).expect(200);
        try (var post = PostOffice.open(PORT)) {
            CLOCK.moveTo(day, MORNING);
            await().until(() -> to(post, address).size() == 1);
            assertThat(to(post, "away-" + address)).isEmpty();
            LocalDate later = WorkingDays.after(Town.today().plusDays(15), 1);
            CLOCK.moveTo(later, MORNING);
            nothingComes(post, 1);
            mediator.get("/api/due").expect(200);
            await().until(() -> to(post, address).size() == 2);
        }
    }

    @Test
    void tellsTheManagerWhatNobodyHas() throws Exception {
        town.receive(thing, town.siteA(), 0).expect(201);
        choose(town.asManager(), address, "FR");
        try (var post = PostOffice.open(PORT)) {
            CLOCK.moveTo(day, MORNING);
            await().until(() -> to(post, address).size() == 1);
            assertThat(text(only(post))).contains("Attribuer une sollicitation sans responsable : 1",
                    "https://entente.example/requests/" + thing);
            CLOCK.moveTo(WorkingDays.after(day, 2), MORNING);
            nothingComes(post, 1); // neither late nor new: nobody promised an answer here
        }
    }

    @Test
    void isEachOnesOwnChoice() {
        assertThat(mediator.get("/api/due/letter").expect(200).json().hasNonNull("address")).isFalse();
        choose(mediator, address, "EN");
        mediator.change("/api/due/letter", 1, Map.of("address", address, "language", "EN")).expect(200);
        mediator.change("/api/due/letter", 1, Map.of("address", "other@mediation.example", "language", "EN"))
                .expect(412);
        assertThat(mediator.get("/api/due/letter").expect(200).text("address")).isEqualTo(address);
        assertThat(town.asManager().get("/api/due/letter").expect(200).body()).doesNotContain(address);
        for (var wrong : List.of("no address", "")) {
            mediator.change("/api/due/letter", 2, Map.of("address", wrong, "language", "FR")).expect(400)
                    .expectField("address");
        }
        mediator.change("/api/due/letter", 2, Map.of("address", address)).expect(400).expectField("language");
        for (Api reader : List.of(town.asLandlordA(), town.asCoordinator())) {
            reader.get("/api/due/letter").expect(403, "access:forbidden");
        }
    }

    @Test
    void itsAddressLiesSealedAlsoWhereItWasChosenBefore() {
        choose(mediator, address, "FR");
        assertThat(stored()).doesNotContain(address);
        HOUSE.transactions().keep(() -> HOUSE.jdbc()
                .sql("update due_reader set address = ?, sealed = null where scheme_id = ?")
                .params(address, town.scheme()).update());
        assertThat(stored()).contains(address);

        House.at(CLOCK, DATABASE, SETTINGS).close();

        assertThat(stored()).doesNotContain(address);
        assertThat(mediator.get("/api/due/letter").expect(200).text("address")).isEqualTo(address);
    }

    /** As PostgreSQL holds it. */
    private String stored() {
        return HOUSE.transactions()
                .keep(() -> HOUSE.jdbc()
                        .sql("""
                select coalesce(address, '') || encode(coalesce(sealed, ''), 'escape') from due_reader where scheme_id = ?""")
                        .param(town.scheme()).query(String.class).single());
    }

    @Test
    void isEndedByTheManagerForSomebodyWhoHasLeft() {
        choose(mediator, address, "FR");
        Api manager = town.asManager();
        Answer told = manager.get("/api/due/letters").expect(200);
        assertThat(told.json().path("items").path(0).path("personId").asString()).isEqualTo(town.mediator().toString());
        assertThat(told.body()).doesNotContain(address);
        String ending = "/api/due/letters/" + town.mediator();
        mediator.delete(ending).expect(403, "access:forbidden");
        mediator.get("/api/due/letters").expect(403, "access:forbidden");
        Town.in(HOUSE).asManager().delete(ending).expect(204);
        assertThat(mediator.get("/api/due/letter").expect(200).text("address")).isEqualTo(address);
        manager.delete(ending).expect(204);
        manager.delete(ending).expect(204);
        assertThat(mediator.get("/api/due/letter").expect(200).json().hasNonNull("address")).isFalse();
        assertThat(manager.get("/api/due/letters").expect(200).json().path("items").size()).isZero();
    }

    /** With a party whose name may not leave. */
    private void aSilentPartner() {
        town.open(thing, town.siteA(), Town.today().minusDays(60)).expect(201);
        change(1, "/mediators", Map.of("mediatorId", town.mediator(), "assignedOn", Town.today().minusDays(60)));
        change(2, "/parties", Map.of("partyId", UUID.randomUUID(), "side", "A", "kind", "KNOWN", "name", "Zorglub",
                "addedOn", Town.today().minusDays(50)));
        change(3, "/orientations", Map.of("partner", "CONCILIATOR", "madeOn", Town.today().minusDays(30)));
    }

    private void change(long version, String part, Map<String, ?> body) {
        var changed = mediator.change("/api/dossiers/" + thing + part, version, body).expect(200);
        mediator.after(changed).get("/api/due").expect(200);
    }

    /** Its mediator chose no address; its manager did. */
    private static UUID theDossierOfAnotherScheme() {
        Town other = Town.in(HOUSE);
        UUID dossier = UUID.randomUUID();
        other.open(dossier, other.siteA(), Town.today().minusDays(60)).expect(201);
        choose(other.asManager(), "other-%s@mediation.example".formatted(other.scheme()), "FR");
        return dossier;
    }

    private static void choose(Api reader, String address, String language) {
        reader.change("/api/due/letter", 1, Map.of("address", address, "language", language)).expect(200);
    }

    private static double measured(String metric) {
        return HOUSE.withToken("").get("/actuator/prometheus").expect(200).body().lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private void nothingComes(PostOffice post) {
        nothingComes(post, 0);
    }

    private void nothingComes(PostOffice post, int already) {
        await().pollDelay(A_WHILE).until(() -> true);
        assertThat(to(post, address)).hasSize(already);
    }

    private boolean done() {
        return letters("sent_at is null") == 0;
    }

    private long letters(String which) {
        return HOUSE.transactions().keep(() -> HOUSE.jdbc().sql("""
                select count(*) from due_letter where scheme_id = ? and person_id = ? and\s""" + which)
                .params(town.scheme(), town.mediator()).query(Long.class).single());
    }

    private MimeMessage only(PostOffice post) {
        assertThat(to(post, address)).hasSize(1);
        return to(post, address).getFirst();
    }

    private static String text(MimeMessage letter) throws MessagingException, IOException {
        return String.valueOf(letter.getContent());
    }

    private static List<MimeMessage> to(PostOffice post, String address) {
        return post.received().stream().filter(letter -> recipient(letter).equals(address)).toList();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return Arrays.toString(letter.getAllRecipients()).replaceAll("[\\[\\]]", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
