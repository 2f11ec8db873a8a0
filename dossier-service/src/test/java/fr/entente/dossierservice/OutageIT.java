package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Topic;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.Databases;
import fr.entente.servers.KafkaServer;
import fr.entente.servers.PostgresServer;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Servers that go away and come back, each test with its own. */
class OutageIT {

    private final LocalDate opened = Town.today().minusDays(10);
    private final UUID during = UUID.randomUUID();

    @Test
    void acceptsCommandsWhileKafkaIsDownAndPublishesThemAfterwards() {
        try (KafkaServer kafka = RealServers.ownKafka();
                House house = House.on(Databases.fresh("dossier"), kafka.bootstrapServers(), Map.of())) {
            Town town = Town.in(house);
            kafka.stop();

            Answer written = town.open(during, town.siteA(), opened).expect(201);
            town.asMediator().after(written).get("/api/dossiers/" + during).expect(200);
            town.asMediator().change("/api/dossiers/" + during + "/admissibility", 1,
                    Map.of("decidedOn", opened)).expect(200);

            kafka.start();
            await().ignoreExceptions().untilAsserted(() -> {
                try (Topic topic = new Topic(kafka.bootstrapServers(), "dossier-events")) {
                    assertThat(topic.about(during)).extracting(Topic.Message::type).contains(
                            "fr.entente.dossier.opened.v1", "fr.entente.admissibility.decided.v1");
                }
            });
        }
    }

    @Test
    void says503WhilePostgresIsDownAndGoesOnAfterwards() {
        try (PostgresServer postgres = RealServers.ownPostgres();
                House house = House.on(Databases.fresh(postgres, "dossier"), RealServers.kafka().bootstrapServers(),
                        Map.of())) {
            Town town = Town.in(house);
            UUID before = UUID.randomUUID();
            town.open(before, town.siteA(), opened).expect(201);
            postgres.stop();

            assertUnavailable(town.open(during, town.siteA(), opened));
            assertUnavailable(town.asMediator().get("/api/dossiers"));
            assertUnavailable(town.asMediator().change("/api/dossiers/" + before + "/steps", 1,
                    Map.of("step", "DIAGNOSIS", "reachedOn", opened)));

            postgres.start();
            // The same request again: it happens once, whatever became of the first attempt.
            await().until(() -> town.open(during, town.siteA(), opened).status() == 201);
            assertThat(house.jdbc().sql("select count(*) from event where aggregate_id = ?").param(during.toString())
                    .query(Long.class).single()).isEqualTo(1);
            await().until(() -> town.asMediator().with("Read-After", during + "@1")
                    .get("/api/dossiers/" + during).status() == 200);
            assertThat(town.asMediator().get("/api/dossiers/" + before).expect(200).version()).isEqualTo(1);
        }
    }

    private static void assertUnavailable(Answer answer) {
        answer.expect(503, "request:unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("postgres", "Connection", "Exception");
    }
}
