package fr.entente.dossierservice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.MovedClock;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Names and notes are kept no longer than the scheme says, never erased unseen, and never of what is still open. */
class RetentionIT {

    private static final Duration A_WHILE = Duration.ofSeconds(1);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final MovedClock CLOCK = new MovedClock();
    private static final House HOUSE = House.at(CLOCK, Databases.fresh("retention"), Map.of("ENTENTE_VAULT_KEY",
            Base64.getEncoder().encodeToString(new byte[32]), "ENTENTE_VAULT_SWEEP_EVERY", "250ms",
            "ENTENTE_VAULT_ERASE_EVERY", "250ms"));

    private final Town town = Town.in(HOUSE);
    private final Api mediator = town.asMediator();
    private final Api manager = town.asManager();
    private final LocalDate closedOn = Town.today().minusDays(10);
    private final LocalDate erasedFrom = closedOn.plusMonths(24);
    private final Map<UUID, Long> versions = new HashMap<>();
    private Answer last = town.asCoordinator().get(town.path());

    @AfterAll
    static void leave() {
        HOUSE.close();
    }

    /** From this day on the month counts in which nothing is erased. */
    @BeforeEach
    void letTheTimeBegin() {
        await().until(
                () -> count("select count(*) from vault_retention where scheme_id = ?", town.scheme()) == 1);
    }

    @AfterEach
    void wakeUp() {
        CLOCK.moveBack();
    }

    @Test
    void erasesWordsAndNamesWhenTheTimeIsOverAndSaysSo() {
        UUID dossier = followed();
        close(dossier);
        CLOCK.moveTo(erasedFrom.minusDays(40), NOON);
        assertThat(coming()).doesNotContain(dossier.toString());
        CLOCK.moveTo(erasedFrom.minusDays(1), NOON);
        assertThat(coming()).contains(dossier.toString(), erasedFrom.toString());
        await().pollDelay(A_WHILE).until(() -> true);
        assertThat(words(dossier)).contains("Zorglub", "La musique");

        CLOCK.moveTo(erasedFrom, NOON);
        await().until(() -> !words(dossier).contains("Zorglub"));
        assertThat(words(dossier)).doesNotContain("Zorglub", "La musique");
        assertThat(count("""
                select count(*) from vault_key where subject_id = ?
                    or subject_id in (select party_id from vault_party where dossier_id = ?)""", dossier, dossier))
                .isZero();
        Answer seen = mediator.get(path(dossier, "")).expect(200);
        assertThat(seen.json().path("erasures").path(0).path("erasedOn").asString()).isEqualTo(erasedFrom.toString());
        assertThat(seen.json().path("closedOn").asString()).isEqualTo(closedOn.toString());
        assertThat(seen.json().path("timeline").size()).isEqualTo(5);
        assertThat(town.asLandlordA().get(path(dossier, "")).expect(200).json().path("erasures").size()).isZero();
        assertThat(coming()).doesNotContain(dossier.toString());
        assertThat(manager.get(path(dossier, "/readings")).expect(200).json().path("items").valueStream()
                .filter(each -> each.path("shown").asInt() == 1).count()).isPositive();
    }

    @Test
    void keepsWhatIsOpenOrReopenedOrLinkedToWhatIsOpen() {
        UUID open = followed();
        UUID reopened = followed();
        close(reopened);
        change(reopened, "/reopening", Map.of("reason", "RECURRENCE", "reopenedOn", closedOn.plusDays(1)));
        UUID first = followed();
        UUID second = followed();
        UUID third = followed();
        List.of(first, second).forEach(this::close);
        change(first, "/sequel", Map.of("next", second, "linkedOn", closedOn.plusDays(1)));
        change(second, "/sequel", Map.of("next", third, "linkedOn", closedOn.plusDays(1)));
        UUID alone = followed();
        close(alone);

        CLOCK.moveTo(Town.today().plusYears(5), NOON);
        await().until(() -> !words(alone).contains("Zorglub"));
        await().pollDelay(A_WHILE).until(() -> true);
        for (UUID kept : List.of(open, reopened, first, second, third)) {
            assertThat(words(kept)).contains("Zorglub", "La musique");
        }
        assertThat(coming()).isEqualTo("[]");
        close(third);
        await().untilAsserted(() -> {
            for (UUID erased : List.of(first, second, third)) {
                assertThat(words(erased)).doesNotContain("Zorglub", "La musique");
            }
        });
        assertThat(words(reopened)).contains("Zorglub");
    }

    @Test
    void erasesByAShorterTimeOnlyAfterAMonthInWhichItIsSeen() {
        UUID dossier = followed(400);
        change(dossier, "/closing", Map.of("outcome", "UNREACHABLE", "closedOn", Town.today().minusDays(300)));
        Api coordinator = town.asCoordinator();
        Answer before = coordinator.get(retention()).expect(200);
        assertThat(before.number("months")).isEqualTo(24);
        coordinator.change(retention(), 1, Map.of("months", 6)).expect(200);
        coordinator.change(retention(), 1, Map.of("months", 6)).expect(200);
        coordinator.change(retention(), 1, Map.of("months", 7)).expect(412);
        assertThat(coming()).contains(dossier.toString(), Town.today().plusMonths(1).toString());
        CLOCK.moveTo(Town.today().plusMonths(1).minusDays(1), NOON);
        await().pollDelay(A_WHILE).until(() -> true);
        assertThat(words(dossier)).contains("Zorglub");
        CLOCK.moveTo(Town.today().plusMonths(1), NOON);
        await().until(() -> !words(dossier).contains("Zorglub"));
    }

    @Test
    void isForTheCoordinatorToChooseAndForTheManagerToSee() {
        town.asCoordinator().change(retention(), 1, Map.of("months", 5)).expect(400).expectField("months");
        manager.change(retention(), 1, Map.of("months", 12)).expect(403, "access:forbidden");
        manager.get(retention()).expect(200);
        town.asLandlordA().get(retention()).expect(403, "access:forbidden");
        Town.in(HOUSE).asCoordinator().get(retention()).expect(404);
        Town.in(HOUSE).asCoordinator().change(retention(), 1, Map.of("months", 12)).expect(404);
        for (Api other : List.of(mediator, town.asCoordinator(), town.asLandlordA())) {
            other.get("/api/dossiers/erasures").expect(403, "access:forbidden");
        }
        UUID dossier = followed(400);
        change(dossier, "/closing", Map.of("outcome", "UNREACHABLE", "closedOn", Town.today().minusDays(300)));
        town.asCoordinator().change(retention(), 1, Map.of("months", 6)).expect(200);
        assertThat(coming()).contains(dossier.toString());
        assertThat(Town.in(HOUSE).asManager().get("/api/dossiers/erasures").expect(200).body())
                .doesNotContain(dossier.toString());
    }

    private UUID followed() {
        return followed(20);
    }

    private UUID followed(int daysAgo) {
        UUID dossier = UUID.randomUUID();
        LocalDate day = Town.today().minusDays(daysAgo);
        last = town.open(dossier, town.siteA(), day).expect(201);
        versions.put(dossier, 1L);
        change(dossier, "/mediators", Map.of("mediatorId", town.mediator(), "assignedOn", day));
        change(dossier, "/parties", Map.of("partyId", UUID.randomUUID(), "side", "A", "kind", "KNOWN", "name",
                "Zorglub", "addedOn", day));
        change(dossier, "/notes", Map.of("noteId", UUID.randomUUID(), "text", "La musique", "takenOn", day));
        return dossier;
    }

    private void close(UUID dossier) {
        change(dossier, "/closing", Map.of("outcome", "UNREACHABLE", "closedOn", closedOn));
    }

    private void change(UUID dossier, String part, Map<String, ?> body) {
        last = mediator.change(path(dossier, part), versions.getOrDefault(dossier, 1L), body).expect(200);
        versions.put(dossier, last.version());
        mediator.after(last).get(path(dossier, "")).expect(200);
    }

    private String words(UUID dossier) {
        return mediator.get(path(dossier, "/parties")).expect(200).body()
                + mediator.get(path(dossier, "/notes")).expect(200).body();
    }

    private String coming() {
        return manager.get("/api/dossiers/erasures").expect(200).json().path("items").toString();
    }

    private String retention() {
        return town.path() + "/retention";
    }

    private static String path(UUID dossier, String part) {
        return "/api/dossiers/" + dossier + part;
    }

    private static long count(String sql, Object... values) {
        return HOUSE.transactions().keep(() -> HOUSE.jdbc().sql(sql).params(values).query(Long.class).single());
    }
}
