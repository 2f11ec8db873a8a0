package fr.entente.reportingservice;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

import fr.entente.reportingservice.season.Event;
import fr.entente.reportingservice.season.Season;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.reportingservice.testing.Tables;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** A projection is filled anew beside the one that is read; nobody notices but by the number. */
class RebuildIT {

    private static final Season SEASON = Season.of(99, 400);
    private final ReportingHouse house = new ReportingHouse();

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void equalsTheLiveOneAlthoughFactsWentOnComing() {
        var events = SEASON.shuffled(1, 0.1);
        var half = events.size() / 2;
        house.makeTopics();
        house.start();
        house.publish(events.subList(0, half));
        house.awaitTaken();

        var done = new AtomicBoolean();
        var load = CompletableFuture.runAsync(() -> trickle(events.subList(half, events.size()), done));
        var started = start();
        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(ReportingHouse.json(started).get("underWay").asBoolean()).isTrue();
        assertThat(start().statusCode()).isEqualTo(409);
        awaitSwitchTo(2);
        done.set(true);
        load.join();
        house.awaitTaken();

        var rebuilt = Tables.of(house.owner(), 2);
        assertThat(ReportingHouse.json(progress()).get("state").asString()).isEqualTo("SWITCHED");
        var applied = applyDirectly();
        assertThat(rebuilt).isEqualTo(applied);
        assertThat(rebuilt.get("cell")).hasSizeGreaterThan(1000);
    }

    @Test
    void isAskedForByWhoeverWorksOnTheMachineAlone() {
        house.makeTopics();
        house.start();
        assertThat(progress().statusCode()).isEqualTo(200);
        for (var header : List.of("Origin", "Sec-Fetch-Site", "X-Forwarded-For", "Forwarded")) {
            var ofAnother = house.request("/actuator/rebuild").header(header, "somebody");
            assertThat(house.send(ofAnother.build()).statusCode()).as(header).isEqualTo(401);
        }
    }

    /** Another instance is played by its traces: the lock it holds and the row it writes. */
    @Test
    void tellsWhatAnotherInstanceDoesAndGoesOnWithItWhenThatOneDies() throws SQLException {
        house.makeTopics();
        house.start("entente.rebuild.look-every=100ms");
        assertThat(state()).isEqualTo("IDLE");
        try (var other = connect(); var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(x'72656275'::bigint)");
            assertThat(start().statusCode()).isEqualTo(409);
            assertThat(state()).as("before it has a number").isEqualTo("FILLING");
            statement.execute(
                    "insert into projection (number, shape, state) select 2, shape, 'BUILDING' from projection");
            assertThat(state()).isEqualTo("FILLING");
            assertThat(ReportingHouse.json(progress()).get("number").asInt()).isEqualTo(2);
            statement.execute("update projection set cells_done = true where number = 2");
            assertThat(state()).isEqualTo("FOLLOWING");
        }
        awaitSwitchTo(2);
    }

    private String state() {
        return ReportingHouse.json(progress()).get("state").asString();
    }

    private Connection connect() throws SQLException {
        var database = house.database();
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    @Test
    void goesOnWhereItWasCutOff() {
        house.makeTopics();
        house.start();
        house.publish(SEASON.shuffled(2, 0.2));
        house.awaitTaken();
        var before = Tables.of(house.owner(), 1);

        for (int cut = 0; cut < 3; cut++) {
            assertThat(start().statusCode()).isIn(202, 409);
            pause(Duration.ofMillis(150L * cut));
            house.stop();
            house.start();
            assertThat(consortium()).isEqualTo(200);
        }
        awaitNoneIsCutOff();
        house.awaitTaken();

        assertThat(Tables.of(house.owner(), house.activeProjection())).isEqualTo(before);
    }

    @Test
    void survivesTheLossOfEveryConnectionMidway() {
        house.makeTopics();
        house.start();
        house.publish(SEASON.shuffled(3, 0));
        house.awaitTaken();
        var before = Tables.of(house.owner(), 1);

        for (int cut = 0; cut < 3; cut++) {
            startOnceThereAreConnections();
            pause(Duration.ofMillis(100L * cut));
            house.cutConnections();
            Awaitility.await().ignoreExceptions()
                    .until(() -> !ReportingHouse.json(progress()).get("underWay").asBoolean());
        }
        if (house.activeProjection() == 1) {
            startOnceThereAreConnections();
        }
        awaitSwitched();
        house.awaitTaken();

        assertThat(Tables.of(house.owner(), house.activeProjection())).isEqualTo(before);
    }

    @Test
    void makesTablesOfAnotherShapeAnewByItself() {
        house.makeTopics();
        house.start();
        house.publish(SEASON.events());
        house.awaitTaken();
        house.stop();
        house.owner().sql("update projection set shape = 'of yesterday'").update();

        house.start();
        awaitSwitchTo(2);
        house.awaitTaken();

        assertThat(Tables.of(house.owner(), 2)).isEqualTo(Tables.of(house.owner(), 1));
    }

    @Test
    void letsGoOfWhatAStoreThatWasTurnedBackNoLongerHoldsAndIsReadAllTheWhile() {
        var events = SEASON.events();
        var kept = events.subList(0, events.size() / 2);
        house.makeTopics();
        house.start();
        house.publish(events);
        house.awaitTaken();

        house.send(kept.stream().map(event -> inEpoch(event, 7)).toList());
        Awaitility.await().until(() -> {
            assertThat(consortium()).isEqualTo(200);
            return house.activeProjection() == 2;
        });
        house.awaitTaken();

        assertThat(Tables.of(house.owner(), 2)).isEqualTo(new DirectProjection(house, 77).apply(kept, 10_000));
    }

    @Test
    void leavesOutWhatAnOperatorHasThrownAway() {
        var victim = SEASON.things().stream().filter(it -> it.events().size() > 2).findFirst().orElseThrow();
        house.makeTopics();
        house.start();
        house.publish(victim.events().subList(0, 1));
        house.send(List.of(foreign(victim.events().get(1))));
        house.publish(victim.events().subList(1, victim.events().size()));
        house.publish(SEASON.things().stream().filter(it -> it != victim).flatMap(it -> it.events().stream()).toList());
        house.awaitTaken();
        var first = house.owner().sql("select min(id) from projection_1.intake_parked").query(Long.class).single();
        var loop = "/actuator/intake/reporting-1";
        assertThat(house.send(house.request(loop + "/" + first).DELETE().build()).statusCode()).isEqualTo(200);
        assertThat(house.send(house.request(loop).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"subject\":\"%s\"}".formatted(victim.id()))).build())
                .statusCode()).isEqualTo(200);
        var repaired = Tables.of(house.owner(), 1);

        assertThat(start().statusCode()).isEqualTo(202);
        awaitSwitchTo(2);
        house.awaitTaken();
        assertThat(house.owner().sql("select count(*) from projection_2.intake_parked").query(Long.class).single())
                .isZero();
        assertThat(Tables.of(house.owner(), 2)).isEqualTo(repaired);
    }

    /** In the place of that event, by somebody who is not its relay. */
    private static ProducerRecord<byte[], byte[]> foreign(Event event) {
        var record = event.record("{\"this is\": not JSON".getBytes(StandardCharsets.UTF_8));
        record.headers().remove("ce_id");
        record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> inEpoch(Event event, long epoch) {
        var record = event.record();
        record.headers().add("ce_epoch", Long.toString(epoch).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Test
    void rebuildsNothingToo() {
        house.start();
        assertThat(start().statusCode()).isEqualTo(202);
        awaitSwitchTo(2);
        assertThat(consortium()).isEqualTo(200);
    }

    /** Every event once, without Kafka, in the order in which each thing's came. */
    private Map<String, List<String>> applyDirectly() {
        return new DirectProjection(house, 77).apply(SEASON.events(), 10_000);
    }

    private void trickle(List<Event> events, AtomicBoolean done) {
        var waiting = new ArrayList<>(events);
        while (!waiting.isEmpty()) {
            var some = waiting.subList(0, done.get() ? waiting.size() : Math.min(20, waiting.size()));
            house.publish(some);
            some.clear();
            pause(Duration.ofMillis(10));
        }
    }

    private void awaitSwitchTo(int number) {
        Awaitility.await().until(() -> house.activeProjection() == number);
        awaitSwitched();
    }

    private void awaitNoneIsCutOff() {
        Awaitility.await().until(() -> house.owner().sql("select count(*) from projection where state = 'BUILDING'")
                .query(Long.class).single() == 0);
        awaitSwitched();
    }

    private void awaitSwitched() {
        Awaitility.await().ignoreExceptions()
                .until(() -> !ReportingHouse.json(progress()).get("underWay").asBoolean());
        assertThat(house.activeProjection()).isGreaterThan(1);
    }

    /** A connection that was cut is answered 503 until the pool has noticed. */
    private void startOnceThereAreConnections() {
        Awaitility.await().until(() -> start().statusCode() < 500);
    }

    private HttpResponse<String> start() {
        return house.send(house.request("/actuator/rebuild")
                .method(HttpMethod.POST.name(), HttpRequest.BodyPublishers.noBody()).build());
    }

    private HttpResponse<String> progress() {
        return house.send(house.request("/actuator/rebuild").build());
    }

    private int consortium() {
        return house.get(TestCallers.coordinator(SEASON.schemes().getFirst()),
                "/api/dashboards/consortium?to=" + LocalDate.of(2026, 6, 30)).statusCode();
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
