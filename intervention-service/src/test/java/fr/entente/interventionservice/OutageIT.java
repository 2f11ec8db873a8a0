package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Listener;
import fr.entente.interventionservice.testing.Neighbour;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What others break is not lost here. */
class OutageIT {

    @Test
    void commandsAreAcceptedWhileKafkaIsDownAndPublishedWhenItIsBack() {
        try (var kafka = RealServers.ownKafka();
                var neighbour = Neighbour.at(kafka);
                var house = House.on(Databases.fresh("kafka_down"), kafka.bootstrapServers(), Map.of())) {
            var quarter = Quarter.in(house, neighbour);
            var before = quarter.logged();
            new Listener(kafka).about(before, 1);
            neighbour.fallSilent();

            kafka.stop();
            var during = quarter.logged();
            Answer corrected = quarter.asMediator().change(Quarter.path(during) + "/correction", 1, quarter.form(2))
                    .expect(200);
            quarter.asMediator().after(corrected).get(Quarter.path(during)).expect(200);
            quarter.asMediator().get("/actuator/health/readiness").expect(200);
            quarter.asMediator().get("/actuator/health/liveness").expect(200);

            kafka.start();
            assertThat(new Listener(kafka).about(during, 2)).extracting(Listener.Heard::sequence)
                    .containsSubsequence(1L, 2L);
            neighbour.talkAgain();
            var site = UUID.randomUUID();
            quarter.register(site, quarter.landlordA(), "Après la panne", Quarter.start());
            await().untilAsserted(() -> quarter.logged(Quarter.but(quarter.form(), "siteId", site)));
        }
    }

    @Test
    void nothingIsHalfDoneWhilePostgresIsDownAndTheServiceRecoversByItself() {
        try (var postgres = RealServers.ownPostgres();
                var house = House.on(Databases.fresh(postgres, "postgres_down"),
                        RealServers.kafka().bootstrapServers(), Map.of())) {
            var quarter = Quarter.in(house);
            var before = quarter.logged();
            var during = UUID.randomUUID();
            var form = quarter.form();
            var batch = Map.of("items", List.of(Quarter.but(form, "id", UUID.randomUUID())));

            postgres.stop();
            unavailable(quarter.asMediator().put(Quarter.path(during), form));
            unavailable(quarter.asMediator().post("/api/interventions/batch", batch));
            unavailable(quarter.asMediator().get(Quarter.path(before)));
            quarter.asMediator().get("/actuator/health/readiness").expect(503);
            quarter.asMediator().get("/actuator/health/liveness").expect(200);

            postgres.start();
            await().untilAsserted(
                    () -> quarter.asMediator().put(Quarter.path(during), form).expect(201));
            quarter.asMediator().get("/actuator/health/readiness").expect(200);
            quarter.asMediator().post("/api/interventions/batch", batch).expect(200);
            Answer withdrawn = quarter.asMediator().change(Quarter.path(before) + "/withdrawal", 1,
                    Map.of("reason", "MISTAKE")).expect(200);
            await().untilAsserted(
                    () -> quarter.asMediator().after(withdrawn).get(Quarter.path(before)).expect(200));
        }
    }

    private static void unavailable(Answer answer) {
        assertThat(answer.expect(503).headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("postgres", "java.", "SQL");
    }
}
