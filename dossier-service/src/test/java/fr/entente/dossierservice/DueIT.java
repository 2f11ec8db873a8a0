package fr.entente.dossierservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due reminds whoever it belongs to, and what belongs to nobody the manager; what is done goes. */
class DueIT {

    private static final int HOURS = 24;

    private final Town town = Town.in(House.shared());
    private final Api mediator = town.asMediator();
    private final Caller other = TestCallers.mediator(town.scheme());
    private final Api colleague = House.shared().as(other);
    private final Api manager = town.asManager();
    private final UUID request = UUID.randomUUID();
    private final UUID dossier = UUID.randomUUID();

    private long version;
    private Answer last = town.asCoordinator().get(town.path());

    @BeforeEach
    void promiseAFirstAnswer() {
        last = town.asCoordinator().change(town.path() + "/first-answer", last.number("version"),
                Map.of("hours", HOURS, "from", Town.start())).expect(200);
        assertThat(kinds(mediator)).isEmpty();
    }

    @Test
    void remindsTheOwnerOfAFirstAnswerThatIsLate() {
        receive(request, 3);
        assertThat(kinds(mediator)).isEmpty();
        assertThat(kinds(manager)).containsExactly("UNOWNED_REQUEST");
        take(mediator, town.mediator());

        JsonNode late = only(mediator);
        assertThat(late.path("kind").asString()).isEqualTo("FIRST_ANSWER");
        assertThat(late.path("requestId").asString()).isEqualTo(request.toString());
        assertThat(late.path("overdue").asBoolean()).isTrue();
        assertThat(late.path("ageDays").asInt()).isEqualTo(3);
        assertThat(late.path("dueOn").asString()).isEqualTo(Town.today().minusDays(2).toString());
        assertThat(kinds(manager)).isEmpty();
        assertThat(kinds(colleague)).isEmpty();

        last = mediator.change("/api/requests/" + request + "/answer", 2,
                Map.of("answer", "INFORMED", "answeredAt", Instant.now())).expect(200);
        assertThat(kinds(mediator)).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsDueTomorrow() {
        receive(request, 0);
        take(mediator, town.mediator());
        assertThat(kinds(mediator)).isEmpty();
    }

    @Test
    void asksWhoeverIsAskedToTakeSomethingOver() {
        receive(request, 0);
        take(mediator, town.mediator());
        last = mediator.change("/api/requests/" + request + "/handover", 2,
                Map.of("to", other.person(), "proposedAt", Instant.now())).expect(200);
        follow(10);
        change("/handover", Map.of("to", other.person(), "proposedOn", Town.today().minusDays(1)));

        assertThat(kinds(colleague)).containsExactlyInAnyOrder("REQUEST_HANDOVER", "DOSSIER_HANDOVER");
        assertThat(due(colleague).path("overdue").asInt()).isEqualTo(1);
        assertThat(due(colleague).path("items").path(0).path("from").asString())
                .isEqualTo(town.mediator().toString());
        assertThat(kinds(mediator)).isEmpty();

        last = colleague.change("/api/requests/" + request + "/handover/answer", 3,
                Map.of("accepted", false, "answeredAt", Instant.now())).expect(200);
        assertThat(kinds(colleague)).containsExactly("DOSSIER_HANDOVER");
    }

    @Test
    void asksAfterThreeAndAfterSixMonthsByItself() {
        follow(400);
        LocalDate closed = Town.today().minusMonths(6).minusDays(1);
        change("/closing", Map.of("outcome", "UNREACHABLE", "closedOn", closed));

        assertThat(kinds(mediator)).containsExactly("RECURRENCE_CHECK", "RECURRENCE_CHECK");
        assertThat(months(mediator)).containsExactly(3, 6);
        change("/recurrence", Map.of("months", 3, "recurred", false, "checkedOn", Town.today()));
        assertThat(months(mediator)).containsExactly(6);
        change("/recurrence",
                Map.of("months", 6, "recurred", false, "reached", false, "checkedOn", Town.today()));
        assertThat(kinds(mediator)).isEmpty();
    }

    @Test
    void asksNothingAboutWhatWasClosedYesterday() {
        follow(40);
        change("/closing", Map.of("outcome", "UNREACHABLE", "closedOn", Town.today().minusDays(1)));
        assertThat(kinds(mediator)).isEmpty();
    }

    @Test
    void asksWhetherAnAgreementIsKeptUntilThatIsSaid() {
        follow(60);
        for (String side : List.of("A", "B")) {
            change("/consents", Map.of("side", side, "form", "ORAL", "givenOn", day(50)));
        }
        change("/agreement", Map.of("form", "ORAL", "reachedOn", day(40), "followUpOn", Town.today()));
        assertThat(kinds(mediator)).containsExactly("AGREEMENT_FOLLOW_UP");
        assertThat(only(mediator).path("overdue").asBoolean()).isFalse();
        change("/agreement/follow-up", Map.of("kept", true, "followedUpOn", Town.today()));
        assertThat(kinds(mediator)).isEmpty();

        change("/agreement", Map.of("form", "ORAL", "reachedOn", day(39), "followUpOn", Town.today().plusDays(1)));
        assertThat(kinds(mediator)).isEmpty();
    }

    @Test
    void asksAboutAPartnerThatIsSilent() {
        follow(60);
        change("/orientations", Map.of("partner", "CONCILIATOR", "madeOn", day(15)));
        long orientation = version;
        change("/orientations", Map.of("partner", "SCHOOL", "madeOn", day(3)));
        assertThat(kinds(mediator)).containsExactly("SILENT_ORIENTATION");
        assertThat(only(mediator).path("orientation").asLong()).isEqualTo(orientation);
        change("/orientations/%d/answer".formatted(orientation), Map.of("status", "NO_ANSWER", "answeredOn", day(0)));
        assertThat(kinds(mediator)).isEmpty();
    }

    @Test
    void showsTheManagerWhatNobodyHasAndEverybodysWhenAsked() {
        last = manager.put("/api/dossiers/" + dossier, Town.dossier(town.siteA(), day(20))).expect(201);
        receive(request, 3);
        assertThat(kinds(manager)).containsExactly("UNOWNED_DOSSIER", "UNOWNED_REQUEST");
        take(mediator, town.mediator());
        assertThat(kinds(manager)).containsExactly("UNOWNED_DOSSIER");

        JsonNode everybodys = manager.after(last).get("/api/due?everybody=true").expect(200).json();
        assertThat(everybodys.path("count").asInt()).isEqualTo(2);
        assertThat(everybodys.path("items").path(1).path("owners").path(0).asString())
                .isEqualTo(town.mediator().toString());
        mediator.get("/api/due?everybody=true").expect(403, "access:forbidden");
    }

    @Test
    void isNobodysBusinessElse() {
        receive(request, 3);
        for (Api reader : List.of(town.asLandlordA(), town.asCoordinator())) {
            reader.get("/api/due").expect(403, "access:forbidden");
        }
        assertThat(due(Town.in(House.shared()).asManager()).path("count").asInt()).isZero();
    }

    private void receive(UUID id, int daysAgo) {
        last = town.receive(id, town.siteA(), daysAgo).expect(201);
    }

    private void take(Api by, UUID person) {
        last = by.change("/api/requests/" + request + "/assignment", 1,
                Map.of("mediatorId", person, "assignedAt", Instant.now())).expect(200);
    }

    private void follow(int daysAgo) {
        town.open(dossier, town.siteA(), day(daysAgo)).expect(201);
        version = 1;
        change("/mediators", Map.of("mediatorId", town.mediator(), "assignedOn", day(daysAgo)));
    }

    private void change(String part, Map<String, ?> body) {
        last = mediator.change("/api/dossiers/" + dossier + part, version, body).expect(200);
        version = last.version();
    }

    private static LocalDate day(int daysAgo) {
        return Town.today().minusDays(daysAgo);
    }

    private JsonNode due(Api whose) {
        return whose.after(last).get("/api/due").expect(200).json();
    }

    private JsonNode only(Api whose) {
        JsonNode found = due(whose);
        assertThat(found.path("count").asInt()).isEqualTo(1);
        return found.path("items").path(0);
    }

    private List<String> kinds(Api whose) {
        return due(whose).path("items").valueStream().map(one -> one.path("kind").asString()).toList();
    }

    private List<Integer> months(Api whose) {
        return new ArrayList<>(
                due(whose).path("items").valueStream().map(one -> one.path("months").asInt()).toList());
    }
}
