package fr.entente.dossierservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** Who read what was told, and when: seen by those who may read it themselves, and without a word of it. */
class ReadingsIT {

    private static final String WORDS = "Mot parfaitement inventé.";

    private final Town town = Town.in(House.shared());
    private final Api mediator = town.asMediator();
    private final Caller leader = TestCallers.manager(town.scheme());
    private final Api manager = House.shared().as(leader);
    private final UUID dossier = UUID.randomUUID();

    @BeforeEach
    void tellAndRead() {
        town.open(dossier, town.siteA(), Town.today().minusDays(20)).expect(201);
        mediator.change(path("/mediators"), 1, Map.of("mediatorId", town.mediator(), "assignedOn", Town.today()))
                .expect(200);
        mediator.change(path("/notes"), 2,
                Map.of("noteId", UUID.randomUUID(), "text", WORDS, "takenOn", Town.today())).expect(200);
        mediator.get(path("/notes")).expect(200);
        mediator.get(path("/parties")).expect(200);
        manager.get(path("/notes")).expect(200);
    }

    @Test
    void tellsWhoReadWhatTheLatestFirst() {
        for (Api reader : List.of(mediator, manager)) {
            Answer shown = reader.get(path("/readings")).expect(200);
            assertThat(texts(shown, "what")).containsExactly("NOTES", "PARTIES", "NOTES");
            assertThat(texts(shown, "role")).containsExactly("MANAGER", "MEDIATOR", "MEDIATOR");
            assertThat(texts(shown, "shown")).containsExactly("1", "0", "1");
            assertThat(shown.body()).doesNotContain("inventé", "text");
        }
    }

    @Test
    void whoIsThereIsToldWithoutANameAndWithoutAReading() {
        UUID party = UUID.randomUUID();
        mediator.change(path("/parties"), 3, Map.of("partyId", party, "side", "B", "kind", "KNOWN", "name", "Inventée",
                "addedOn", Town.today())).expect(200);

        Answer unnamed = mediator.get(path("/parties/unnamed")).expect(200);

        assertThat(texts(unnamed, "partyId")).containsExactly(party.toString());
        assertThat(texts(unnamed, "side")).containsExactly("B");
        assertThat(unnamed.body()).doesNotContain("Inventée", "name", "contact");
        assertThat(texts(mediator.get(path("/readings")).expect(200), "what")).hasSize(3);
        town.asLandlordA().get(path("/parties/unnamed")).expect(403);
        town.asOtherMediator().get(path("/parties/unnamed")).expect(403, "dossier:not-followed");
    }

    @Test
    void isNarrowedByPersonAndDay() {
        Answer leaders = manager.get(path("/readings?personId=" + leader.person())).expect(200);
        assertThat(texts(leaders, "personId")).containsExactly(leader.person().toString());
        assertThat(texts(manager.get(path("/readings?from=%1$s&to=%1$s".formatted(Town.today()))), "what")).hasSize(3);
        assertThat(texts(manager.get(path("/readings?to=" + Town.today().minusDays(1))), "what")).isEmpty();
        manager.get(path("/readings?from=yesterday")).expect(400);
    }

    @Test
    void isTheAuditorsForTheWholeSchemeWithoutAnyWord() {
        Api auditor = auditorOf(town);
        for (String path : List.of("/api/readings", path("/readings"))) {
            Answer shown = auditor.get(path).expect(200);
            assertThat(texts(shown, "dossierId")).containsOnly(dossier.toString()).hasSize(3);
            assertThat(texts(shown, "shown")).containsExactly("1", "0", "1");
        }
        auditor.get(path("/notes")).expect(403, "access:forbidden");
        assertThat(texts(auditor.get("/api/readings?personId=" + leader.person()), "role")).containsExactly("MANAGER");
        Api elsewhere = auditorOf(Town.in(House.shared()));
        assertThat(texts(elsewhere.get("/api/readings").expect(200), "what")).isEmpty();
        elsewhere.get(path("/readings")).expect(404, "request:not-found");
        for (Api other : List.of(mediator, manager, town.asCoordinator(), town.asLandlordA())) {
            other.get("/api/readings").expect(403, "access:forbidden");
        }
    }

    @Test
    void saysForGoodHowMuchThereWasToRead() {
        UUID late = UUID.randomUUID();
        take(1, late, 412);
        manager.get(path("/notes")).expect(200);
        take(3, late, 200);
        assertThat(texts(manager.get(path("/readings")), "shown")).containsExactly("1", "1", "0", "1");
        assertThat(manager.get(path("/notes")).json().path("items").size()).isEqualTo(2);
    }

    private void take(long version, UUID note, int status) {
        mediator.change(path("/notes"), version, Map.of("noteId", note, "text", WORDS, "takenOn", Town.today()))
                .expect(status);
    }

    private static Api auditorOf(Town audited) {
        return House.shared().as(new Caller(UUID.randomUUID(), Role.AUDITOR, audited.scheme(), null));
    }

    @Test
    void isReadPageByPage() {
        Answer first = manager.get(path("/readings?limit=2")).expect(200);
        assertThat(texts(first, "what")).hasSize(2);
        Answer rest = manager.get(path("/readings?limit=2&cursor=" + first.text("next"))).expect(200);
        assertThat(texts(rest, "what")).containsExactly("NOTES");
        assertThat(rest.json().hasNonNull("next")).isFalse();
    }

    @Test
    void isHiddenFromEverybodyElse() {
        for (Api other : List.of(town.asLandlordA(), town.asCoordinator(),
                House.shared().as(TestCallers.partner(town.scheme())))) {
            other.get(path("/readings")).expect(404);
        }
        Town.in(House.shared()).asManager().get(path("/readings")).expect(404);
        town.asOtherMediator().get(path("/readings")).expect(403, "dossier:not-followed");
    }

    private static List<String> texts(Answer answer, String field) {
        return answer.json().path("items").valueStream().map(each -> each.path(field).asString()).toList();
    }

    private String path(String part) {
        return "/api/dossiers/" + dossier + part;
    }
}
