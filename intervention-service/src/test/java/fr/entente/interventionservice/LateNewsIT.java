package fr.entente.interventionservice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Neighbour;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.Databases;
import fr.entente.servers.KafkaServer;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** News from the dossier-service may be late; no fact is lost by that, and no no is said that is not certain. */
class LateNewsIT {

    private static final KafkaServer KAFKA = RealServers.ownKafka();
    private static final Neighbour NEIGHBOUR = Neighbour.at(KAFKA);
    private static final House HOUSE = House.on(Databases.fresh("late_news"), KAFKA.bootstrapServers(),
            Map.of("ENTENTE_TERRITORY_PATIENCE", "2s"));

    private final Quarter quarter = Quarter.in(HOUSE, NEIGHBOUR);
    private final Api mediator = quarter.asMediator();
    private final String path = Quarter.path(UUID.randomUUID());

    @AfterAll
    static void close() {
        HOUSE.close();
        NEIGHBOUR.close();
        KAFKA.close();
    }

    @AfterEach
    void talkAgain() {
        NEIGHBOUR.talkAgain();
    }

    @Test
    void aDossierWhoseNewsArrivesMeanwhileIsAccepted() {
        quarter.logged();
        NEIGHBOUR.fallSilent();
        var dossier = UUID.randomUUID();
        var answer = CompletableFuture.supplyAsync(
                () -> mediator.put(path, Quarter.but(quarter.form(), "dossierId", dossier)));
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        assertThat(answer).isNotDone();
        quarter.openDossier(dossier);
        assertThat(answer.orTimeout(5, TimeUnit.SECONDS).join().expect(201).version()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownIsNotRefusedAsLongAsNewsMayBeUnderWay() {
        quarter.logged();
        NEIGHBOUR.fallSilent();
        Answer late = mediator.put(path, Quarter.but(quarter.form(), "dossierId", UUID.randomUUID()))
                .expect(425, "territory:not-known-yet");
        assertThat(late.headers().firstValue("Retry-After")).hasValue("2");
        mediator.put(path, Quarter.but(quarter.form(), "siteId", UUID.randomUUID())).expect(425);
        mediator.put(path, Quarter.but(quarter.form(), "startedAt", Quarter.noonOn(Quarter.start().minusDays(1))))
                .expect(425);
        mediator.put(path, quarter.form()).expect(201);
    }

    @Test
    void whatIsForeignIsAsLongNotKnownAsWhatDoesNotExist() {
        var foreign = Quarter.in(HOUSE, NEIGHBOUR).openDossier();
        quarter.logged(Quarter.but(quarter.form(), "dossierId", quarter.openDossier()));
        NEIGHBOUR.fallSilent();
        Answer unknown = mediator.put(path, Quarter.but(quarter.form(), "dossierId", UUID.randomUUID())).expect(425);
        assertThat(mediator.put(path, Quarter.but(quarter.form(), "dossierId", foreign)).expect(425).body())
                .isEqualTo(unknown.body());
    }

    @Test
    void anItemThatHasToWaitDoesNotHarmTheOthersOfItsBatch() {
        quarter.logged();
        NEIGHBOUR.fallSilent();
        var results = mediator.post("/api/interventions/batch", Map.of("items", List.of(
                Quarter.but(quarter.form(), "id", UUID.randomUUID()),
                Quarter.but(Quarter.but(quarter.form(), "id", UUID.randomUUID()), "siteId", UUID.randomUUID()))))
                .expect(200).json().path("results");
        assertThat(results.valueStream().map(result -> result.path("status").asInt())).containsExactly(201, 425);
    }
}
