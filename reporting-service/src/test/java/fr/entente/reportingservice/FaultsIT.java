package fr.entente.reportingservice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.season.Season;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.reportingservice.testing.Tables;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** What must not be lost or counted twice when things go wrong. */
class FaultsIT {

    private static final Season SEASON = Season.of(5, 120);
    private final ReportingHouse house = new ReportingHouse();

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void givesTheSameTablesForEveryOrderAndEveryBatch() {
        house.start();
        var once = new DirectProjection(house, 100).apply(SEASON.events(), 1);

        assertThat(new DirectProjection(house, 101).apply(SEASON.events(), 5_000)).isEqualTo(once);
        for (int seed = 0; seed < 6; seed++) {
            var shuffled = SEASON.shuffled(seed, 0);
            assertThat(new DirectProjection(house, 110 + seed).apply(shuffled, 1 + seed * seed * 7)).isEqualTo(once);
        }
    }

    /** Partitions are shared, the cells of a day are not: what one adds to is what the other has committed. */
    @Test
    void losesNothingWhenTwoInstancesMoveTheSameCellsAtTheSameTime() throws Exception {
        house.start();
        var evening = SEASON.events().stream().filter(event -> event.is("intervention.logged"))
                .collect(Collectors.groupingBy(event -> event.id("landlordId") + " " + event.text("day")))
                .values().stream().filter(events -> events.size() > 1).findFirst().orElseThrow();
        var together = new DirectProjection(house, 101).applyTogether(evening.get(0), evening.get(1));
        assertThat(together).isEqualTo(new DirectProjection(house, 100).apply(evening.subList(0, 2), 1));
    }

    @Test
    void countsOnceWhatComesFiveTimes() {
        house.makeTopics();
        house.start();
        var events = SEASON.shuffled(3, 0);
        for (int time = 0; time < 5; time++) {
            house.publish(events);
        }
        house.awaitTaken();

        assertThat(Tables.of(house.owner(), 1))
                .isEqualTo(new DirectProjection(house, 50).apply(SEASON.events(), 1_000));
    }

    @Test
    void parksARecordThatCannotBeReadAndGoesOnWithTheRest() {
        house.makeTopics();
        house.start();
        var poisoned = SEASON.things().stream().filter(it -> it.events().size() > 2
                && it.events().getFirst().is("dossier.opened")).findFirst().orElseThrow();
        var poison = poisoned.events().get(1).record("{\"this is\": not JSON".getBytes(StandardCharsets.UTF_8));
        house.publish(poisoned.events().subList(0, 1));
        house.send(List.of(poison));
        house.publish(poisoned.events().subList(2, poisoned.events().size()));
        var rest = SEASON.things().stream().filter(it -> it != poisoned).flatMap(it -> it.events().stream()).toList();
        house.publish(rest);
        house.awaitTaken();

        assertThat(house.owner().sql("select count(*) from projection_1.intake_parked where subject = ?")
                .param(poisoned.id().toString()).query(Long.class).single()).isEqualTo(poisoned.events().size() - 1L);
        var expected = Stream.concat(poisoned.events().stream().limit(1), rest.stream()).toList();
        assertThat(Tables.of(house.owner(), 1)).isEqualTo(new DirectProjection(house, 50).apply(expected, 1_000));
    }

    @Test
    void startsEmptyBeforeThereIsAnyTopic() {
        house.start();
        var dashboard = house.read(TestCallers.coordinator(SEASON.schemes().getFirst()), "/api/dashboards/consortium");

        assertThat(dashboard.at("/scheme/name").isNull()).isTrue();
        assertThat(house.send(house.request("/actuator/health/readiness").build()).statusCode()).isEqualTo(200);
        assertThat(house.send(house.request("/v3/api-docs").build()).body()).contains("/api/dashboards/landlord",
                "/api/live");
        assertThat(dashboard.get("asOf").asString()).isEqualTo("1970-01-01T00:00:00Z");
        house.makeTopics();
        house.publish(SEASON.events());
        house.awaitTaken();
        assertThat(house.owner().sql("select count(*) from projection_1.scheme").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        house.makeTopics();
        house.start();
        var events = SEASON.shuffled(8, 0.1);
        house.publish(events.subList(0, events.size() / 2));
        house.stop();
        house.publish(events.subList(events.size() / 2, events.size()));
        house.start();
        house.awaitTaken();

        assertThat(Tables.of(house.owner(), 1))
                .isEqualTo(new DirectProjection(house, 50).apply(SEASON.events(), 1_000));
    }

    @Test
    void answersFromWhatItHasWhileKafkaIsDownAndCatchesUpAfterwards() {
        house.makeTopics();
        house.start();
        var events = SEASON.shuffled(9, 0);
        house.publish(events.subList(0, 100));
        house.awaitTaken();

        house.kafka().stop();
        assertThat(house.get(TestCallers.coordinator(SEASON.schemes().getFirst()), "/api/dashboards/consortium")
                .statusCode()).isEqualTo(200);
        house.kafka().start();
        house.publish(events.subList(100, events.size()));
        house.awaitTaken();

        assertThat(Tables.of(house.owner(), 1))
                .isEqualTo(new DirectProjection(house, 50).apply(SEASON.events(), 1_000));
    }

    @Test
    void findsItsPlaceAgainWhenTopicsWereWipedAndEverythingIsRepublished() {
        house.makeTopics();
        house.start();
        house.publish(SEASON.events());
        house.awaitTaken();
        var before = Tables.of(house.owner(), 1);

        house.wipeTopics();
        house.makeTopics();
        var more = Season.of(6, 30);
        var events = Stream.concat(SEASON.events().stream(), more.events().stream()).toList();
        house.publish(events);

        var expected = new DirectProjection(house, 50).apply(events, 1_000);
        Awaitility.await().untilAsserted(() -> assertThat(Tables.of(house.owner(), 1)).isEqualTo(expected));
        assertThat(expected.get("scheme")).containsAll(before.getOrDefault("scheme", List.of()));
    }
}
