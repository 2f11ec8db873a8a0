package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** A conflict from the call of a caretaker to the last question whether it has come back. */
class DossierLifecycleIT {

    private final Town town = Town.in(House.shared());
    private final Api mediator = town.asMediator();
    private final UUID request = UUID.randomUUID();
    private final UUID dossier = UUID.randomUUID();
    private final LocalDate opened = Town.today().minusDays(300);

    @Test
    void followsAConflictFromTheRequestToTheLastRecurrence() {
        // A caretaker of landlord A calls: music at night, every night.
        Answer received = town.receive(request, town.siteA(), 300).expect(201);
        assertThat(received.version()).isEqualTo(1);
        assertThat(statusOfRequest(received)).isEqualTo("WAITING");

        // The mediators open a dossier for it, answer the caretaker and keep the matter.
        Answer step = mediator.put("/api/dossiers/" + dossier,
                Town.but(Town.dossier(town.siteA(), opened), "requestId", request)).expect(201);
        answerTheRequest();

        // Four steps, two of them passed over, and an orientation on the way.
        step = mediator.change(path("/admissibility"), step.version(), Map.of("decidedOn", opened.plusDays(4)))
                .expect(200);
        step = reach(step, "DIAGNOSIS", 5);
        step = mediator.change(path("/steps"), step.version(), Map.of("step", "CONFLICT_MANAGEMENT",
                "reachedOn", opened.plusDays(20), "passedBecause", "RESOLVED_EARLIER")).expect(200);
        step = mediator.change(path("/orientations"), step.version(),
                Map.of("partner", "CONCILIATOR", "madeOn", opened.plusDays(21))).expect(200);
        step = mediator.change(path("/steps"), step.version(), Map.of("step", "INFORMATION_RESPONSIBILITY",
                "reachedOn", opened.plusDays(30), "passedBecause", "NOT_NEEDED")).expect(200);
        step = reach(step, "ACCOMPANIMENT", 40);
        step = mediator.change(path("/closing"), step.version(),
                Map.of("outcome", "MOVED_OUT", "closedOn", opened.plusDays(60))).expect(200);

        // Quiet after three months, not after six: it is taken up again.
        step = checked(step, 3, false);
        step = checked(step, 6, true);
        step = mediator.change(path("/reopening"), step.version(),
                Map.of("reason", "RECURRENCE", "reopenedOn", Town.today().minusDays(2))).expect(200);

        // The closing stays in its period: whoever asks for it finds the dossier, although it is open again.
        String closedThen = "/api/dossiers?closedFrom=%1$s&closedTo=%1$s".formatted(opened.plusDays(60));
        assertThat(mediator.after(step).get(closedThen).expect(200).ids()).hasSize(1);
        assertThat(mediator.get(closedThen + "&status=CLOSED").expect(200).ids()).isEmpty();

        // Landlord A sees all of it.
        assertWholeStory(town.asLandlordA().after(step).get(path("")).expect(200));
    }

    @Test
    void saysWhatMayBeDoneAndRefusesTheRestInTheSameWords() {
        Answer opening = town.open(dossier, town.siteA(), opened).expect(201);

        Answer seen = mediator.inFrench().after(opening).get(path("")).expect(200);

        assertThat(allowed(seen, "REACH_STEP").path("allowed").asBoolean()).isFalse();
        assertThat(allowed(seen, "REACH_STEP").path("because").asString())
                .isEqualTo("urn:problem:dossier:checklist-missing");
        assertThat(allowed(seen, "REACH_STEP").path("step").asString()).isEqualTo("DIAGNOSIS");
        JsonNode reopening = allowed(seen, "REOPEN");
        assertThat(reopening.path("allowed").asBoolean()).isFalse();
        Answer refused = mediator.inFrench().change(path("/reopening"), 1,
                Map.of("reason", "NEW_ELEMENT", "reopenedOn", Town.today())).expect(409, "dossier:still-open");
        assertThat(reopening.path("reason").asString()).isEqualTo(refused.text("detail"))
                .isEqualTo("Le dossier est encore ouvert.");
        assertThat(allowed(town.asLandlordA().get(path("")), "REACH_STEP").path("allowed").asBoolean()).isFalse();
        Answer looked = mediator.change(path("/admissibility"), 1, Map.of("decidedOn", opened)).expect(200);
        Answer now = mediator.after(looked).get(path("")).expect(200);
        assertThat(allowed(now, "REACH_STEP").path("allowed").asBoolean()).isTrue();
    }

    private void answerTheRequest() {
        Answer answered = mediator.change(requestPath("/answer"), 1,
                Map.of("answer", "DOSSIER_OPENED", "answeredAt", Town.daysAgo(299))).expect(200);
        assertThat(statusOfRequest(answered)).isEqualTo("ANSWERED");
        Answer oriented = mediator.change(requestPath("/orientation"), 2,
                Map.of("partner", "MEDIATION_TEAM", "orientedAt", Town.daysAgo(299))).expect(200);
        assertThat(statusOfRequest(oriented)).isEqualTo("DONE");
        mediator.change(requestPath("/dossier"), 3, Map.of("dossierId", dossier, "attachedAt", Town.daysAgo(299)))
                .expect(200);
    }

    private void assertWholeStory(Answer seen) {
        assertThat(seen.etag()).isEqualTo("\"11\"");
        assertThat(seen.text("progress")).isEqualTo("ACCOMPANIMENT");
        assertThat(seen.text("siteName")).isEqualTo("Les Mordacs Nord");
        assertThat(seen.text("requestId")).isEqualTo(request.toString());
        assertThat(seen.json().path("closedOn").isNull()).isTrue();
        assertThat(texts(seen, "timeline", "type")).containsExactly("OPENED", "FOUND_ADMISSIBLE", "STEP_REACHED",
                "STEP_PASSED",
                "ORIENTATION_MADE", "STEP_PASSED", "STEP_REACHED", "CLOSED", "RECURRENCE_CHECKED",
                "RECURRENCE_CHECKED", "REOPENED");
        assertThat(texts(seen, "steps", "step")).containsExactly("DIAGNOSIS", "CONFLICT_MANAGEMENT",
                "INFORMATION_RESPONSIBILITY", "ACCOMPANIMENT");
        assertThat(texts(seen, "orientations", "partner")).containsExactly("CONCILIATOR");
        assertThat(texts(seen, "recurrences", "months")).containsExactly("3", "6");
        assertThat(seen.body()).doesNotContain("null,\"name\"");
    }

    private Answer reach(Answer before, String step, int day) {
        return mediator.change(path("/steps"), before.version(),
                Map.of("step", step, "reachedOn", opened.plusDays(day))).expect(200);
    }

    private Answer checked(Answer before, int months, boolean recurred) {
        return mediator.change(path("/recurrence"), before.version(), Map.of("months", months, "recurred", recurred,
                "checkedOn", opened.plusDays(60).plusMonths(months))).expect(200);
    }

    private String statusOfRequest(Answer written) {
        return mediator.after(written).get("/api/requests/" + request).expect(200).text("status");
    }

    private String path(String rest) {
        return "/api/dossiers/" + dossier + rest;
    }

    private String requestPath(String rest) {
        return "/api/requests/" + request + rest;
    }

    private static List<String> texts(Answer answer, String list, String field) {
        return answer.json().path(list).valueStream().map(each -> each.path(field).asString()).toList();
    }

    private static JsonNode allowed(Answer answer, String action) {
        return answer.json().path("allowed").valueStream().filter(each -> each.path("action").asString().equals(action))
                .findFirst().orElseThrow();
    }
}
