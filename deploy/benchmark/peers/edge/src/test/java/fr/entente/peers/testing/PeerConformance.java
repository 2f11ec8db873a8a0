package fr.entente.peers.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

import fr.entente.checker.Invariant;
import fr.entente.checker.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** What a peer must do to be a peer: (a) to (g) of the rules of fair measurement. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PeerConformance {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CLIENTS = 8;
    private static final int BEFORE_THE_KILL = 120;

    private final House house;
    private final UUID busySite = UUID.randomUUID();
    private final UUID busyLandlord = UUID.randomUUID();
    private final List<UUID> acknowledgedBeforeTheKill;
    private final List<UUID> storedAfterTheKill;
    private final ConfigurableApplicationContext peer;
    private final Door door;
    private final UUID landlord = UUID.randomUUID();
    private final UUID site = UUID.randomUUID();

    /** Killed in the midst of its work as a process of its own; what comes up again is looked at. */
    protected PeerConformance(Class<?> application, String profile) {
        house = new House(application, profile);
        var first = house.start();
        try {
            acknowledgedBeforeTheKill = work(house.door(first.port()));
        } finally {
            first.kill();
        }
        storedAfterTheKill = stored();
        house.forgetTheDead();
        peer = house.run();
        door = house.door(Integer.parseInt(peer.getEnvironment().getRequiredProperty("local.server.port")));
        door.site(site, landlord);
    }

    protected House house() {
        return house;
    }

    protected Door door() {
        return door;
    }

    protected ConfigurableApplicationContext peer() {
        return peer;
    }

    protected UUID site() {
        return site;
    }

    @AfterAll
    void end() {
        peer.close();
        house.close();
    }

    @Test
    void hasStoredWhatItAcknowledgedEvenWhenItIsKilled() {
        assertThat(acknowledgedBeforeTheKill).hasSize(BEFORE_THE_KILL);
        assertThat(storedAfterTheKill).doesNotHaveDuplicates().containsAll(acknowledgedBeforeTheKill);
    }

    @Test
    void publishesWhatItAcknowledgedEvenWhenItIsKilled() {
        await().untilAsserted(() -> assertThat(house.records().all().stream().map(record -> record.key()))
                .containsAll(acknowledgedBeforeTheKill.stream().map(UUID::toString).toList()));
    }

    @Test
    void countsWhatItAcknowledgedOnceEvenWhenItIsKilled() {
        await().untilAsserted(() -> assertThat(door.indicator(busyLandlord, "INTERVENTIONS"))
                .isEqualTo(BEFORE_THE_KILL));
    }

    @Test
    void refusesAnInterventionIdThatIsTaken() {
        var id = UUID.randomUUID();
        assertThat(door.log(id, site).status()).isEqualTo(201);
        assertThat(door.log(id, site, Map.of("minutes", 6)).status()).isEqualTo(409);
        assertThat(stored()).containsOnlyOnce(id);
    }

    @Test
    void answersTheSameInterventionAsTheFirstTime() throws Exception {
        var id = UUID.randomUUID();
        var token = house.gateway().manager();
        var answers = atOnce(() -> door.with(token).log(id, site));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::version).containsOnly(1L);
        assertThat(stored()).containsOnlyOnce(id);
    }

    @Test
    void refusesADossierIdThatIsTaken() {
        var id = UUID.randomUUID();
        assertThat(door.open(id, site).status()).isEqualTo(201);
        assertThat(door.open(id, site).status()).isEqualTo(201);
        assertThat(door.open(id, site, 3).status()).isEqualTo(409);
    }

    @Test
    void refusesAStaleVersion() {
        var id = opened();
        assertThat(door.orient(id, 1).version()).isEqualTo(2);
        assertThat(door.orient(id, 1).status()).isEqualTo(412);
        assertThat(door.orient(id, 3).status()).isEqualTo(412);
        assertThat(door.close(id, 1).status()).isEqualTo(412);
    }

    @Test
    void letsOneOfManyAtTheSameVersionWin() throws Exception {
        var id = opened();
        var answers = atOnce(() -> door.orient(id, 1));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(door.dossier(id).version()).isEqualTo(2);
    }

    @Test
    void refusesAMeetingOnAClosedDossier() {
        var id = opened();
        assertThat(door.close(id, 1).version()).isEqualTo(2);
        assertThat(door.orient(id, 2).status()).isEqualTo(409);
        assertThat(door.close(id, 2).status()).isEqualTo(409);
        assertThat(door.dossier(id).version()).isEqualTo(2);
    }

    @Test
    void knowsNeitherAnUnknownSiteNorAnUnknownDossier() {
        assertThat(door.open(UUID.randomUUID(), UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(door.log(UUID.randomUUID(), site, Map.of("dossierId", UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(door.log(UUID.randomUUID(), site, Map.of("dossierId", opened())).status()).isEqualTo(201);
        assertThat(door.orient(UUID.randomUUID(), 1).status()).isEqualTo(404);
        assertThat(door.dossier(UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void keepsTheWholeHistoryReadable() {
        var id = opened();
        door.orient(id, 1);
        door.close(id, 2);
        var timeline = door.dossier(id).json().path("timeline").valueStream().toList();
        assertThat(timeline).extracting(entry -> entry.path("version").asInt()).containsExactly(1, 2, 3);
        assertThat(timeline).extracting(entry -> entry.path("kind").asString())
                .containsExactly("DOSSIER_OPENED", "ORIENTATION_MADE", "DOSSIER_CLOSED");
        assertThat(timeline.get(1).path("event").path("partner").asString()).isEqualTo("TOWN_SOCIAL_CENTRE");
    }

    @Test
    void publishesEveryChangeUnderTheDossiersKeyInOrder() {
        var id = opened();
        door.orient(id, 1);
        door.close(id, 2);
        await().untilAsserted(() -> assertThat(house.records().of(id).stream()
                .map(record -> Records.header(record, "ce_sequence")).distinct()).containsExactly("1", "2", "3"));
        assertThat(house.records().of(id)).extracting(record -> Records.header(record, "ce_type")).contains(
                "fr.entente.dossier.opened.v1", "fr.entente.orientation.made.v1", "fr.entente.dossier.closed.v1");
    }

    @Test
    void countsARedeliveredEventOnce() throws Exception {
        var own = UUID.randomUUID();
        var ownSite = UUID.randomUUID();
        door.site(ownSite, own);
        var id = UUID.randomUUID();
        door.log(id, ownSite);
        await().untilAsserted(() -> assertThat(door.indicator(own, "INTERVENTIONS")).isEqualTo(1));
        var record = house.records().of(id).getFirst();
        for (int again = 0; again < 3; again++) {
            house.records().sendAgain(record);
        }
        await().until(() -> door.rebuild().json().path("state").asString().equals("DONE"));
        assertThat(door.indicator(own, "INTERVENTIONS")).isEqualTo(1);
    }

    @Test
    void countsTheSameAgainWhenTheTablesAreRebuilt() {
        opened();
        await().untilAsserted(() -> assertThat(door.indicator(landlord, "DOSSIERS_OPENED")).isPositive());
        assertThat(door.startRebuild().status()).isEqualTo(202);
        await().until(() -> door.rebuild().json().path("state").asString().equals("DONE"));
        await().untilAsserted(() -> assertThat(door.indicator(busyLandlord, "INTERVENTIONS"))
                .isEqualTo(BEFORE_THE_KILL));
    }

    @Test
    void tellsTheCheckerWhatItTellsItsReaders() {
        opened();
        await().untilAsserted(() -> assertThat(house.jdbc().sql("""
                select value from (%s) d where landlord = ? and indicator = 'DOSSIERS_OPENED'"""
                .formatted(house.checkerSql("dashboard"))).params(landlord).query(Long.class).optional())
                .contains(door.indicator(landlord, "DOSSIERS_OPENED")));
    }

    @Test
    void holdsWhatTheCheckerAsks() {
        var id = opened();
        door.orient(id, 1);
        await().untilAsserted(() -> assertThat(house.verdict(Invariant.I3, Invariant.I4, Invariant.I5))
                .matches(Verdict::holds));
    }

    @Test
    void showsALandlordNobodyElsesDashboard() {
        var foreign = door.with(house.gateway().landlord(busyLandlord));
        assertThat(foreign.dashboard(busyLandlord).status()).isEqualTo(200);
        assertThat(foreign.dashboard(landlord).status()).isEqualTo(404);
    }

    @Test
    void letsNobodyInWithoutTheGatewaysToken() {
        var gateway = house.gateway();
        var refused = Stream.of("", gateway.token(claims -> claims.issuer("https://elsewhere.example")),
                gateway.token(claims -> claims.audience("others")), new TestGateway().manager());
        assertThat(refused.map(token -> door.with(token).dossier(UUID.randomUUID()).status())).containsOnly(401);
    }

    protected static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }

    private UUID opened() {
        var id = UUID.randomUUID();
        assertThat(door.open(id, site).status()).isEqualTo(201);
        return id;
    }

    private List<UUID> stored() {
        return house.jdbc().sql("select cast(aggregate as uuid) from (%s) e".formatted(house.checkerSql("events")))
                .query(UUID.class).list().stream().map(Objects::requireNonNull).toList();
    }

    private List<UUID> work(Door opened) {
        opened.site(busySite, busyLandlord);
        var acknowledged = new ConcurrentLinkedQueue<UUID>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            IntStream.range(0, BEFORE_THE_KILL).forEach(_ -> clients.execute(() -> {
                var id = UUID.randomUUID();
                if (opened.log(id, busySite).status() == 201) {
                    acknowledged.add(id);
                }
            }));
        }
        return List.copyOf(acknowledged);
    }

    private static List<Answer> atOnce(Callable<Answer> request) throws InterruptedException, ExecutionException {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var answers = clients.invokeAll(IntStream.range(0, CLIENTS).mapToObj(_ -> request).toList());
            return answers.stream().map(answer -> answer.resultNow()).toList();
        }
    }
}
