package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Listener;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;

/** An evening in a hall, told, told better, and taken back. */
class InterventionLifecycleIT {

    private final Quarter quarter = Quarter.in(House.shared());
    private final Api mediator = quarter.asMediator();
    private final UUID intervention = UUID.randomUUID();
    private final String path = Quarter.path(intervention);

    @Test
    void followsAnInterventionFromTheHallToItsWithdrawal() {
        // A mediator calms a group in the hall of A's site and notes it, for a dossier and on a request.
        var dossier = quarter.openDossier();
        var request = quarter.receiveRequest();
        var form = Quarter.but(Quarter.but(quarter.form(), "dossierId", dossier), "requestId", request);
        form.putAll(Map.of("origin", "LANDLORD_REQUEST", "askedBy", "CARETAKER", "answer", "HANDLED_ON_SITE",
                "orientation", "MEDIATION_TEAM"));
        Answer logged = mediator.put(path, form).expect(201);
        assertThat(logged.etag()).isEqualTo("\"1\"");

        // He reads what he has just written.
        Answer seen = mediator.after(logged).get(path).expect(200);
        assertAsLogged(seen);

        // It was on the stairs, and there were four of them.
        Answer corrected = mediator.change(path + "/correction", 1,
                Quarter.but(Quarter.but(form, "space", "LANDING_STAIRS"), "peopleMet", 4)).expect(200);
        assertCorrected(corrected, seen);

        // A colleague had noted it as well: his manager takes this one back.
        Answer withdrawn = quarter.asManager().change(path + "/withdrawal", 2, Map.of("reason", "DUPLICATE"))
                .expect(200);
        assertGone(mediator.after(withdrawn).get(path).expect(200), dossier, request);

        // Once withdrawn, it stays as it is.
        mediator.change(path + "/withdrawal", 3, Map.of("reason", "MISTAKE"))
                .expect(409, "intervention:already-withdrawn");
        mediator.change(path + "/correction", 3, form).expect(409, "intervention:already-withdrawn");

        // Other services hear of all of it, in order and complete.
        assertHeard(dossier);
    }

    @Test
    void mayAnswerWhatAMediatorHasSeenHimself() {
        var seen = quarter.noteObservation();
        var logged = mediator.put(path, Quarter.but(quarter.form(), "requestId", seen)).expect(201);
        assertThat(mediator.after(logged).get("/api/interventions?requestId=" + seen).expect(200).ids())
                .containsExactly(intervention.toString());
    }

    @Test
    void aMediatorChangesHisOwnAndAManagerEverybodys() {
        mediator.put(path, quarter.form()).expect(201);
        quarter.asColleague().change(path + "/correction", 1, quarter.form())
                .expect(403, "intervention:another-mediators");
        quarter.asColleague().change(path + "/withdrawal", 1, Map.of("reason", "MISTAKE"))
                .expect(403, "intervention:another-mediators");
        Answer corrected = quarter.asManager().change(path + "/correction", 1, quarter.form()).expect(200);
        assertThat(mediator.after(corrected).get(path).text("mediatorId"))
                .isEqualTo(quarter.mediator().person().toString());
        assertThat(mediator.get("/api/interventions?mine=true").ids()).contains(intervention.toString());
        assertThat(quarter.asManager().get("/api/interventions?mine=true").ids()).isEmpty();
    }

    private void assertAsLogged(Answer seen) {
        assertThat(seen.text("siteName")).isEqualTo("Les Mordacs Nord");
        assertThat(seen.text("landlordId")).isEqualTo(quarter.landlordA().toString());
        assertThat(seen.text("mediatorId")).isEqualTo(quarter.mediator().person().toString());
        assertThat(seen.text("day")).isNotBlank();
        assertThat(seen.json().path("corrected").asBoolean()).isFalse();
    }

    private void assertGone(Answer gone, UUID dossier, UUID request) {
        assertThat(gone.json().path("withdrawn").asBoolean()).isTrue();
        assertThat(texts(gone, "type")).containsExactly("LOGGED", "CORRECTED", "WITHDRAWN");
        assertThat(gone.json().path("history").path(0).path("deed").path("space").asString()).isEqualTo("HALL");
        assertThat(gone.json().path("history").path(2).path("reason").asString()).isEqualTo("DUPLICATE");
        assertThat(mediator.get("/api/interventions?dossierId=" + dossier).ids()).isEmpty();
        assertThat(mediator.get("/api/interventions?withdrawn=true&requestId=" + request).ids())
                .containsExactly(intervention.toString());
    }

    private void assertCorrected(Answer corrected, Answer seen) {
        assertThat(corrected.version()).isEqualTo(2);
        Answer seenAgain = mediator.after(corrected).get(path).expect(200);
        assertThat(seenAgain.text("space")).isEqualTo("LANDING_STAIRS");
        assertThat(seenAgain.number("peopleMet")).isEqualTo(4);
        assertThat(seenAgain.text("recordedAt")).isEqualTo(seen.text("recordedAt"));
        assertThat(seenAgain.etag()).isEqualTo("\"2\"");
    }

    private void assertHeard(UUID dossier) {
        var heard = new Listener(RealServers.kafka()).about(intervention, 3);
        assertThat(heard).extracting(Listener.Heard::type).containsExactly("fr.entente.intervention.logged.v1",
                "fr.entente.intervention.corrected.v1", "fr.entente.intervention.withdrawn.v1");
        assertThat(heard).extracting(Listener.Heard::sequence).containsExactly(1L, 2L, 3L);
        assertThat(heard).allSatisfy(each -> {
            assertThat(each.key()).isEqualTo(intervention.toString());
            assertThat(each.source()).isEqualTo("/intervention-service");
            assertThat(each.scheme()).isEqualTo(quarter.scheme().toString());
            assertThat(each.landlord()).isEqualTo(quarter.landlordA().toString());
        });
        assertThat(heard.get(1).data().path("dossierId").asString()).isEqualTo(dossier.toString());
        assertThat(heard.get(1).data().path("space").asString()).isEqualTo("LANDING_STAIRS");
    }

    private static List<String> texts(Answer answer, String field) {
        return answer.json().path("history").valueStream().map(each -> each.path(field).asString()).toList();
    }
}
