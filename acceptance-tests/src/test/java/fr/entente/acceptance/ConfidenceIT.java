package fr.entente.acceptance;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** A word that was told in confidence is planted and looked for wherever it must not be. */
class ConfidenceIT {

    private static final String MARKER = "Zorglubinvente";

    private final Platform platform = Platform.shared();
    private final Stage stage = Stage.set(platform);
    private final UUID dossier = UUID.randomUUID();

    @BeforeEach
    void tellAMediator() {
        stage.manager.put("/api/dossiers/" + dossier, Stage.dossier(stage.northTower)).mustBe(201);
        stage.manager
                .post(path("mediators"), Json.of("mediatorId", stage.mediator.id(), "assignedOn", Paris.today()), 1)
                .mustBe(200);
        stage.mediator.post(path("parties"), Json.of("partyId", UUID.randomUUID(), "side", "A", "kind", "KNOWN", "name",
                MARKER + " Nom", "contact", MARKER + " 00", "addedOn", Paris.today()), 2).mustBe(200);
        stage.mediator.post(path("notes"), Json.of("noteId", UUID.randomUUID(), "text", "Un mot : " + MARKER,
                "takenOn", Paris.today()), 3).mustBe(200);
        stage.mediator.post(path("notes"), Json.of("noteId", UUID.randomUUID(), "text", MARKER.repeat(40), "takenOn",
                Paris.today()), 4).mustBe(400);
    }

    @Test
    void isReadBackByTheMediatorWhoFollowsTheDossier() {
        assertThat(stage.mediator.get(path("parties")).mustBe(200).raw().body()).contains(MARKER);
        assertThat(stage.mediator.get(path("notes")).mustBe(200).raw().body()).contains(MARKER);
    }

    @Test
    void isInNoFileOfAnyStoreTopicOrLog() {
        stage.mediator.get(path("notes")).mustBe(200);
        assertThat(platform.filesWith("Tour du nord")).as("the search finds what is there in clear").isNotEmpty();
        assertThat(platform.filesWith(MARKER)).isEmpty();
    }

    @Test
    void isInNoAnswerToAnybodyElse() {
        var other = stage.hire("other-mediator", "MEDIATOR", null);
        for (var person : List.of(stage.northStaff, stage.southStaff, stage.coordinator, other)) {
            assertThat(answersTo(person)).noneMatch(answer -> answer.contains(MARKER));
            assertThat(person.get(path("notes")).status()).isIn(403, 404);
            assertThat(person.get(path("parties")).status()).isIn(403, 404);
        }
        var story = stage.northStaff.get("/api/dossiers/" + dossier).mustBe(200).raw().body();
        assertThat(story).doesNotContain("NOTE_TAKEN", "PARTY_ADDED");
    }

    private Stream<String> answersTo(Person person) {
        return Stream.of("/api/dossiers", "/api/dossiers/" + dossier, path("notes"), path("parties"), "/api/requests",
                "/api/interventions", "/api/dashboards/landlord", "/api/dashboards/consortium",
                "/api/dashboards/operator", "/api/me").map(path -> person.get(path).raw().body());
    }

    private String path(String part) {
        return "/api/dossiers/%s/%s".formatted(dossier, part);
    }
}
