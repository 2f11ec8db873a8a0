package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Topic;
import fr.entente.dossierservice.testing.Topic.Message;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What other services get to read. */
class PublishingIT {

    private final Town town = Town.in(House.shared());
    private final LocalDate opened = Town.today().minusDays(10);

    @Test
    void publishesADossierInOrderUnderItsKey() {
        UUID dossier = UUID.randomUUID();
        town.open(dossier, town.siteA(), opened).expect(201);
        Api mediator = town.asMediator();
        mediator.change("/api/dossiers/" + dossier + "/admissibility", 1, Map.of("decidedOn", opened)).expect(200);
        mediator.change("/api/dossiers/" + dossier + "/steps", 2, Map.of("step", "DIAGNOSIS", "reachedOn", opened))
                .expect(200);
        mediator.change("/api/dossiers/" + dossier + "/closing", 3, Map.of("outcome", "FAILED", "closedOn", opened))
                .expect(200);

        List<Message> published = read("dossier-events", dossier, 4);

        assertThat(published).extracting(Message::type).containsExactly("fr.entente.dossier.opened.v1",
                "fr.entente.admissibility.decided.v1", "fr.entente.step.reached.v1", "fr.entente.dossier.closed.v1");
        assertThat(published).extracting(message -> message.header("ce_sequence")).containsExactly("1", "2", "3", "4");
        assertThat(published).allSatisfy(message -> {
            assertThat(message.header("ce_source")).isEqualTo("/dossier-service");
            assertThat(message.header("ce_subject")).isEqualTo(dossier.toString());
            assertThat(message.header("ce_scheme")).isEqualTo(town.scheme().toString());
            assertThat(message.header("ce_landlord")).isEqualTo(town.landlordA().toString());
        });
        assertThat(published.getFirst().data().propertyNames()).containsExactlyInAnyOrder("dossierId", "schemeId",
                "landlordId", "siteId", "openedOn", "nature", "severity", "origin", "askedBy", "mediatorId");
    }

    @Test
    void publishesTheSchemeAndItsSites() {
        assertThat(read("scheme-events", town.scheme(), 4)).extracting(Message::type).containsExactly(
                "fr.entente.scheme.created.v1", "fr.entente.landlord.joined.v1", "fr.entente.landlord.joined.v1",
                "fr.entente.contract.signed.v1");
        assertThat(read("scheme-events", town.siteA(), 1)).extracting(Message::type)
                .containsExactly("fr.entente.site.registered.v1");
    }

    @Test
    void publishesARequestWithoutANameOrAWord() {
        UUID request = UUID.randomUUID();
        town.receive(request, town.siteA(), 3).expect(201);

        assertThat(read("dossier-events", request, 1).getFirst().data().propertyNames()).containsExactlyInAnyOrder(
                "requestId", "schemeId", "landlordId", "siteId", "receivedAt", "origin", "askedBy", "way", "nature",
                "severity", "space", "sentBy");
    }

    @Test
    void carriesTheTraceOfTheCommand() {
        UUID dossier = UUID.randomUUID();
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Answer opening = town.asMediator().with("traceparent", trace).put("/api/dossiers/" + dossier,
                Town.dossier(town.siteA(), opened)).expect(201);

        assertThat(opening.headers().firstValue("X-Correlation-Id")).isPresent();
        assertThat(read("dossier-events", dossier, 1).getFirst().header("traceparent"))
                .contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static List<Message> read(String topic, UUID id, int count) {
        try (Topic reader = new Topic(RealServers.kafka().bootstrapServers(), topic)) {
            return await().until(() -> reader.about(id), found -> found.size() >= count);
        }
    }
}
