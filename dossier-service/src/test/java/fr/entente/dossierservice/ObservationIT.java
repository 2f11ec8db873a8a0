package fr.entente.dossierservice;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** What a mediator saw lands in the inbox beside what others ask, and is worked on alike. */
class ObservationIT {

    private static final Town TOWN = Town.in(House.shared());

    private final Api mediator = TOWN.asMediator();
    private final UUID id = UUID.randomUUID();

    @Test
    void standsInTheInboxUnownedAndIsTriagedAnsweredAndOriented() {
        Answer noted = mediator.put(address(), seen(TOWN.siteA())).expect(201);
        assertThat(mediator.after(noted).get("/api/requests?unowned=true&origin=SPONTANEOUS").ids())
                .contains(id.toString());

        take("/triage", 1, Map.of("triage", "CONFLICT_OF_USE", "severity", 3, "triagedAt", Town.daysAgo(0)));
        take("/assignment", 2, Map.of("mediatorId", TOWN.mediator(), "assignedAt", Town.daysAgo(0)));
        take("/answer", 3, Map.of("answer", "HANDLED_ON_SITE", "answeredAt", Town.daysAgo(0)));
        Answer done = take("/orientation", 4, Map.of("partner", "MEDIATION_TEAM", "orientedAt", Town.daysAgo(0)));

        Answer shown = TOWN.asLandlordA().after(done).get(path("")).expect(200);
        assertThat(shown.text("origin")).isEqualTo("SPONTANEOUS");
        assertThat(shown.text("status")).isEqualTo("DONE");
        assertThat(shown.json().hasNonNull("askedBy")).isFalse();
        assertThat(shown.json().hasNonNull("way")).isFalse();
    }

    @Test
    void leadsToADossierThatNobodyAskedFor() {
        mediator.put(address(), seen(TOWN.siteA())).expect(201);
        Map<String, Object> dossier = Map.of("siteId", TOWN.siteA(), "openedOn", Town.today(), "nature",
                "OCCUPATION_CELLAR", "severity", 2, "origin", "SPONTANEOUS", "requestId", id);
        UUID opened = UUID.randomUUID();
        mediator.put("/api/dossiers/" + opened, dossier).expect(201);
        take("/dossier", 1, Map.of("dossierId", opened, "attachedAt", Town.daysAgo(0)));
    }

    @Test
    void isTheSameHoweverOftenThePhoneSendsIt() {
        var content = seen(TOWN.siteA());
        Answer first = mediator.put(address(), content).expect(201);
        assertThat(mediator.put(address(), content).expect(201).body()).isEqualTo(first.body());
        mediator.put(address(), Town.but(content, "severity", 4)).expect(409, "id:taken");
        mediator.put(path(""), Town.request(TOWN.siteA(), Town.daysAgo(1))).expect(409, "id:taken");
    }

    @Test
    void namesTheFieldOfWhatCannotBeUsed() {
        for (String field : new String[]{"siteId", "notedAt", "nature", "severity"}) {
            Map<String, Object> missing = Town.but(seen(TOWN.siteA()), field, "");
            missing.remove(field);
            mediator.put(address(), missing).expect(400, "request:invalid").expectField(field);
        }
        mediator.put(address(), Town.but(seen(TOWN.siteA()), "notedAt", "2999-01-01T00:00:00Z"))
                .expect(400, "date:in-the-future").expectField("notedAt");
        mediator.put(address(), Town.but(seen(TOWN.siteA()), "nature", "SOMEBODY")).expect(400,
                "request:unknown-code");
        mediator.put(address(), seen(UUID.randomUUID())).expect(404, "site:unknown");
    }

    @Test
    void isNotedByThoseInTheFieldAndSeenByItsLandlordOnly() {
        for (Api other : new Api[]{TOWN.asLandlordA(), TOWN.asCoordinator()}) {
            other.put(address(), seen(TOWN.siteA())).expect(403, "access:forbidden");
        }
        Answer noted = mediator.put(address(), seen(TOWN.siteA())).expect(201);
        TOWN.asLandlordA().after(noted).get(path("")).expect(200);
        TOWN.asLandlordB().get(path("")).expect(404);
        Town.in(House.shared()).asMediator().get(path("")).expect(404);
    }

    private Answer take(String part, long version, Map<String, ?> body) {
        return mediator.change(path(part), version, body).expect(200);
    }

    private static Map<String, Object> seen(UUID site) {
        return Map.of("siteId", site, "notedAt", Town.daysAgo(0), "nature", "OCCUPATION_CELLAR", "severity", 2,
                "space", "CELLAR");
    }

    private String address() {
        return "/api/observations/" + id;
    }

    private String path(String part) {
        return "/api/requests/" + id + part;
    }
}
