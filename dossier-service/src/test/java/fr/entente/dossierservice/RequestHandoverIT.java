package fr.entente.dossierservice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** A request goes to a colleague once he accepts, or to whom the manager says; the inbox shows who waits for whom. */
class RequestHandoverIT {

    private static final Town TOWN = Town.in(House.shared());

    private final Api mediator = TOWN.asMediator();
    private final Caller other = TestCallers.mediator(TOWN.scheme());
    private final Api colleague = House.shared().as(other);
    private final UUID request = UUID.randomUUID();

    private Answer taken;

    @BeforeEach
    void takeARequest() {
        TOWN.receive(request, TOWN.siteA(), 1).expect(201);
        taken = mediator.change(path("/assignment"), 1, assignment(TOWN.mediator())).expect(200);
    }

    @Test
    void goesToTheColleagueOnceHeAccepts() {
        Answer asked = mediator.change(path("/handover"), 2, handover()).expect(200);
        var waiting = mediator.after(asked).get(path("")).json().path("handover");
        assertThat(waiting.path("to").asString()).isEqualTo(other.person().toString());
        assertThat(waiting.path("from").asString()).isEqualTo(TOWN.mediator().toString());
        assertThat(TOWN.asLandlordA().get(path("")).json().hasNonNull("handover")).isFalse();
        mediator.change(path("/handover/answer"), 3, answer(true)).expect(409, "request:no-handover");

        Answer accepted = colleague.change(path("/handover/answer"), 3, answer(true)).expect(200);
        Answer shown = colleague.after(accepted).get(path("")).expect(200);
        assertThat(shown.text("ownerId")).isEqualTo(other.person().toString());
        assertThat(shown.json().hasNonNull("handover")).isFalse();
    }

    @Test
    void staysWhenTheColleagueDeclines() {
        mediator.change(path("/handover"), 2, handover()).expect(200);
        mediator.change(path("/handover"), 3, handover()).expect(409, "request:handover-pending");
        Answer declined = colleague.change(path("/handover/answer"), 3, answer(false)).expect(200);
        assertThat(mediator.after(declined).get(path("")).text("ownerId")).isEqualTo(TOWN.mediator().toString());
    }

    @Test
    void isTakenOverByTheManagerAndByNobodyElse() {
        mediator.change(path("/handover"), 2, handover()).expect(200);
        colleague.change(path("/assignment"), 3, assignment(other.person())).expect(409, "request:owned");
        Caller manager = TestCallers.manager(TOWN.scheme());
        Api desk = House.shared().as(manager);
        Answer taken = desk.change(path("/assignment"), 3, assignment(manager.person())).expect(200);

        Answer shown = desk.after(taken).get(path("")).expect(200);
        assertThat(shown.text("ownerId")).isEqualTo(manager.person().toString());
        assertThat(shown.json().hasNonNull("handover")).isFalse();
        colleague.change(path("/handover/answer"), 4, answer(true)).expect(409, "request:no-handover");
    }

    @Test
    void isHandedOverByWhoeverAnswersForItOnly() {
        colleague.change(path("/handover"), 2, handover()).expect(409, "request:not-theirs");
        TOWN.asLandlordA().change(path("/handover"), 2, handover()).expect(403, "access:forbidden");
        Town.in(House.shared()).asMediator().change(path("/handover"), 2, handover()).expect(404);
        mediator.change(path("/handover"), 2, Map.of("proposedAt", Instant.now())).expect(400, "request:invalid")
                .expectField("to");
        mediator.change(path("/handover/answer"), 2, Map.of("answeredAt", Instant.now()))
                .expect(400, "request:invalid").expectField("accepted");
    }

    @Test
    void tellsEachWhatHeMayDoAsItWouldBeAnswered() {
        assertThat(refusals(mediator.after(taken))).isEqualTo(Map.of("ASSIGN", "urn:problem:request:already-theirs"));
        assertThat(refusals(colleague.after(taken)))
                .isEqualTo(Map.of("ASSIGN", "urn:problem:request:owned", "ANSWER", "urn:problem:request:owned",
                        "HAND_OVER", "urn:problem:request:not-theirs"));
        assertThat(refusals(TOWN.asManager().after(taken))).isEmpty();
        Answer asked = mediator.change(path("/handover"), 2, handover()).expect(200);
        assertThat(refusals(mediator.after(asked))).containsEntry("HAND_OVER", "urn:problem:request:handover-pending");
    }

    private Map<String, String> refusals(Api reader) {
        return reader.get(path("")).expect(200).json().path("allowed").valueStream()
                .filter(rule -> !rule.path("allowed").asBoolean())
                .collect(Collectors.toMap(rule -> rule.path("action").asString(),
                        rule -> rule.path("because").asString()));
    }

    @Test
    void tellsNobodyElseWhoAnswersForIt() {
        Api landlord = TOWN.asLandlordA().after(taken);
        assertThat(mediator.after(taken).get("/api/requests?ownerId=" + TOWN.mediator()).body())
                .contains(request.toString());
        for (String path : List.of(path(""), "/api/requests?limit=200")) {
            assertThat(landlord.get(path).expect(200).body()).contains(request.toString())
                    .doesNotContain(TOWN.mediator().toString());
        }
        landlord.get("/api/requests?ownerId=" + TOWN.mediator()).expect(403, "access:forbidden");
    }

    private Map<String, Object> handover() {
        return Map.of("to", other.person(), "proposedAt", Instant.now());
    }

    private static Map<String, Object> answer(boolean accepted) {
        return Map.of("accepted", accepted, "answeredAt", Instant.now());
    }

    private static Map<String, Object> assignment(UUID mediator) {
        return Map.of("mediatorId", mediator, "assignedAt", Instant.now());
    }

    private String path(String part) {
        return "/api/requests/" + request + part;
    }
}
