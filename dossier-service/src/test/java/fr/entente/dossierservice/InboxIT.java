package fr.entente.dossierservice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes in is owned or visibly owned by nobody, has a target, and is seen beside what came before. */
class InboxIT {

    private static final Town TOWN = Town.in(House.shared());
    private static final int HOURS = 48;

    private final Api mediator = TOWN.asMediator();
    private final UUID request = UUID.randomUUID();

    @BeforeAll
    static void letAFirstAnswerBePromised() {
        Api coordinator = TOWN.asCoordinator();
        long version = coordinator.get(TOWN.path()).expect(200).number("version");
        coordinator.change(TOWN.path() + "/first-answer", version,
                Map.of("hours", HOURS, "from", Town.today().minusDays(30))).expect(200);
    }

    @Test
    void standsUnownedUntilSomebodyTakesIt() {
        Answer received = TOWN.receive(request, TOWN.siteA(), 1).expect(201);
        assertThat(unowned(received)).contains(request.toString());

        Answer taken = mediator.change(path("/assignment"), 1,
                Map.of("mediatorId", TOWN.mediator(), "assignedAt", Instant.now())).expect(200);

        assertThat(mediator.after(taken).get(path("")).text("ownerId")).isEqualTo(TOWN.mediator().toString());
        assertThat(unowned(taken)).doesNotContain(request.toString());
        assertThat(mediator.get("/api/requests?ownerId=" + TOWN.mediator()).ids()).contains(request.toString());
    }

    @Test
    void isTakenByAMediatorForOneselfOnly() {
        TOWN.receive(request, TOWN.siteA(), 1).expect(201);
        var forAnother = Map.of("mediatorId", UUID.randomUUID(), "assignedAt", Instant.now());

        mediator.change(path("/assignment"), 1, forAnother).expect(403, "request:for-another")
                .expectField("mediatorId");
        TOWN.asManager().change(path("/assignment"), 1, forAnother).expect(200);
        TOWN.asLandlordA().change(path("/assignment"), 2, forAnother).expect(403);
    }

    @Test
    void isAnsweredByWhoHasItOrTheManager() {
        TOWN.receive(request, TOWN.siteA(), 1).expect(201);
        Answer taken = mediator.change(path("/assignment"), 1,
                Map.of("mediatorId", TOWN.mediator(), "assignedAt", Instant.now())).expect(200);
        var answer = Map.of("answer", "INFORMED", "answeredAt", Instant.now());
        Api colleague = TOWN.asOtherMediator();

        colleague.change(path("/answer"), 2, answer).expect(409, "request:owned");
        assertThat(mayAnswer(colleague.after(taken))).isFalse();
        assertThat(mayAnswer(mediator.after(taken))).isTrue();
        TOWN.asManager().change(path("/answer"), 2, answer).expect(200);
    }

    private boolean mayAnswer(Api reader) {
        return reader.get(path("")).json().path("allowed").valueStream()
                .anyMatch(each -> each.path("action").asString().equals("ANSWER") && each.path("allowed").asBoolean());
    }

    @Test
    void isTriagedWithASeverityOfItsOwn() {
        TOWN.receive(request, TOWN.siteA(), 1).expect(201);
        Answer triaged = mediator.change(path("/triage"), 1,
                Map.of("triage", "SERIOUS_FACT", "severity", 4, "triagedAt", Instant.now())).expect(200);

        Answer shown = mediator.after(triaged).get(path("")).expect(200);
        assertThat(shown.text("triage")).isEqualTo("SERIOUS_FACT");
        assertThat(shown.number("severity")).isEqualTo(4);
    }

    @Test
    void namesTheFieldOfATriageThatCannotBeUsed() {
        TOWN.receive(request, TOWN.siteA(), 1).expect(201);
        mediator.change(path("/triage"), 1, Map.of("triage", "INCIVILITY", "severity", 5, "triagedAt", Instant.now()))
                .expect(400).expectField("severity");
    }

    @Test
    void isOverdueWhenThePromisedHoursArePast() {
        Answer received = TOWN.receive(request, TOWN.siteA(), 3).expect(201);
        var fresh = UUID.randomUUID();
        Answer later = TOWN.receive(fresh, TOWN.siteA(), 1).expect(201);

        Answer shown = mediator.after(received).get(path("")).expect(200);
        assertThat(Instant.parse(shown.text("answerDueAt")))
                .isEqualTo(Instant.parse(shown.text("receivedAt")).plusSeconds(HOURS * 3600L));
        assertThat(overdue(later)).contains(request.toString()).doesNotContain(fresh.toString());

        Answer answered = mediator.change(path("/answer"), 1,
                Map.of("answer", "INFORMED", "answeredAt", Instant.now())).expect(200);
        assertThat(overdue(answered)).doesNotContain(request.toString());
    }

    @Test
    void hasNoTargetWhereNothingWasPromisedOnItsDay() {
        Answer received = TOWN.receive(request, TOWN.siteA(), 60).expect(201);
        assertThat(mediator.after(received).get(path("")).json().hasNonNull("answerDueAt")).isFalse();
    }

    @Test
    void proposesTheOpenDossierAboutTheSameMatter() {
        var alike = UUID.randomUUID();
        var town = Town.in(House.shared());
        town.open(alike, town.siteA(), Town.today().minusDays(5)).expect(201);
        town.open(UUID.randomUUID(), town.siteB(), Town.today().minusDays(1)).expect(201);
        var noise = Town.but(Town.request(town.siteA(), Town.daysAgo(1)), "nature", "NOISE_CHILDREN");
        town.asMediator().put(path(""), noise).expect(201);
        var other = UUID.randomUUID();
        Answer last = town.receive(other, town.siteA(), 1).expect(201);

        Api operator = town.asMediator().after(last);
        Answer shown = operator.get(path("")).expect(200);
        assertThat(shown.text("proposedDossierId")).isEqualTo(alike.toString());
        assertThat(operator.get("/api/requests/" + other).json().has("proposedDossierId")).isFalse();
        assertThat(town.asLandlordA().after(last).get(path("")).json().has("proposedDossierId")).isFalse();
    }

    @Test
    void isNoBusinessOfAnotherLandlord() {
        Answer received = TOWN.receive(request, TOWN.siteA(), 1).expect(201);
        mediator.after(received).get(path("")).expect(200);
        TOWN.asLandlordB().get(path("")).expect(404);
    }

    private List<String> overdue(Answer written) {
        return mediator.after(written).get("/api/requests?overdue=true&limit=100").expect(200).ids();
    }

    private List<String> unowned(Answer written) {
        return mediator.after(written).get("/api/requests?unowned=true&limit=100").expect(200).ids();
    }

    private String path(String part) {
        return "/api/requests/" + request + part;
    }
}
