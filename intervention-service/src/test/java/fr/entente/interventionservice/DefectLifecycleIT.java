package fr.entente.interventionservice;

import java.time.Instant;
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

import static fr.entente.interventionservice.testing.Quarter.but;
import static fr.entente.interventionservice.testing.Quarter.defectPath;
import static fr.entente.interventionservice.testing.Quarter.noonOn;
import static fr.entente.interventionservice.testing.Quarter.today;
import static org.assertj.core.api.Assertions.assertThat;

/** A light that is out, from the round on which it is found to the evening on which it burns again. */
class DefectLifecycleIT {

    private final Quarter quarter = Quarter.in(House.shared());
    private final Api mediator = quarter.asMediator();
    private final Api landlord = quarter.asLandlordA();

    @Test
    void followsADefectFromTheRoundToItsRepair() {
        // A mediator finds the hall dark and reports it; the landlord that owns the site sees it at once.
        var id = UUID.randomUUID();
        var path = defectPath(id);
        Answer reported = mediator.put(path, quarter.defect(30)).expect(201);
        Answer seen = landlord.after(reported).get(path).expect(200);
        assertThat(seen.text("siteName")).isEqualTo("Les Mordacs Nord");
        assertThat(seen.text("status")).isEqualTo("REPORTED");
        assertThat(allowed(seen)).containsExactly("ACKNOWLEDGE", "PLAN", "REPAIR", "REFUSE", "MERGE");
        assertThat(allowed(mediator.get(path))).containsExactly("WITHDRAW");
        assertThat(allowed(quarter.asColleague().get(path))).isEmpty();

        // It takes note, plans, plans anew, and repairs; the mediator sees each of it.
        landlord.change(path + "/acknowledgement", 1, Map.of("acknowledgedAt", now())).expect(200);
        landlord.change(path + "/plan", 2, Map.of("plannedFor", today().plusDays(1), "plannedAt", now())).expect(200);
        landlord.change(path + "/plan", 3, Map.of("plannedFor", today(), "plannedAt", now())).expect(200);
        Answer repaired = landlord.change(path + "/repair", 4, Map.of("repairedOn", today())).expect(200);
        Answer end = mediator.after(repaired).get(path).expect(200);
        assertThat(end.text("status")).isEqualTo("REPAIRED");
        assertThat(end.text("repairedOn")).isEqualTo(today().toString());
        assertThat(end.json().path("history").valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly("REPORTED", "ACKNOWLEDGED", "PLANNED", "PLANNED", "REPAIRED");

        // Now it is at its end, and the advice says so in the words of the refusal.
        assertThat(allowed(landlord.after(repaired).get(path))).isEmpty();
        landlord.change(path + "/refusal", 5, Map.of("reason", "NOT_OURS", "refusedAt", now()))
                .expect(409, "defect:already-repaired");
        landlord.inFrench().change(path + "/plan", 5, Map.of("plannedFor", today(), "plannedAt", now()))
                .expect(409, "defect:already-repaired");

        // Other services hear of all of it, in order.
        assertThat(new Listener(RealServers.kafka()).about(id, 5)).extracting(Listener.Heard::type)
                .containsExactly("fr.entente.defect.reported.v1", "fr.entente.defect.acknowledged.v1",
                        "fr.entente.repair.planned.v1", "fr.entente.repair.planned.v1",
                        "fr.entente.defect.repaired.v1");
    }

    @Test
    void whatIsReportedTwiceIsProposedAndMergedIntoTheFirst() {
        var first = quarter.reported(quarter.defect(5));
        var second = quarter.reported(quarter.defect(3));
        var elsewhere = quarter.reported(but(quarter.defect(4), "space", "LIFT"));
        var proposed = mediator.with("Read-After", elsewhere + "@1")
                .get("/api/defects?siteId=%s&space=HALL&category=LIGHTING&open=true&sort=foundAt"
                        .formatted(quarter.siteA()))
                .expect(200).ids();
        assertThat(proposed).containsExactly(first.toString(), second.toString());

        landlord.change(defectPath(first) + "/merger", 1, Map.of("into", second, "mergedAt", now()))
                .expect(409, "defect:later-report").expectField("into");
        landlord.change(defectPath(second) + "/merger", 1, Map.of("into", UUID.randomUUID(), "mergedAt", now()))
                .expect(404, "defect:unknown").expectField("into");
        Answer merged = landlord.change(defectPath(second) + "/merger", 1, Map.of("into", first, "mergedAt", now()))
                .expect(200);
        assertThat(landlord.after(merged).get(defectPath(second)).text("mergedInto")).isEqualTo(first.toString());
        assertThat(landlord.get("/api/defects?open=true&category=LIGHTING&space=HALL").ids())
                .containsExactly(first.toString());
        landlord.change(defectPath(second) + "/acknowledgement", 2, Map.of("acknowledgedAt", now()))
                .expect(409, "defect:already-merged");
    }

    @Test
    void aReportThatStandsForAnotherIsNotTakenBack() {
        var first = quarter.reported(quarter.defect(5));
        var second = quarter.reported(quarter.defect(3));
        landlord.change(defectPath(second) + "/merger", 2, Map.of("into", first, "mergedAt", now()))
                .expect(412, "version:stale");
        var merger = landlord.seeing(1).withKey(UUID.randomUUID());
        var content = Map.of("into", first, "mergedAt", now());
        Answer merged = merger.post(defectPath(second) + "/merger", content).expect(200);
        assertThat(merger.post(defectPath(second) + "/merger", content).expect(200).version()).isEqualTo(2);

        mediator.change(defectPath(first) + "/withdrawal", 2, Map.of("reason", "MISTAKE"))
                .expect(409, "defect:stands-for-others");
        Answer seen = mediator.after(merged).get(defectPath(first)).expect(200);
        assertThat(seen.version()).isEqualTo(2);
        assertThat(seen.json().path("standsForOthers").asBoolean()).isTrue();
        assertThat(allowed(seen)).isEmpty();
        landlord.change(defectPath(first) + "/repair", 2, Map.of("repairedOn", today())).expect(200);
    }

    /** Whatever the lists say by then: they may be behind. */
    @Test
    void nothingIsMergedIntoAReportThatWasTakenBackAMomentAgo() {
        var first = quarter.reported(quarter.defect(5));
        var second = quarter.reported(quarter.defect(3));
        mediator.change(defectPath(first) + "/withdrawal", 1, Map.of("reason", "MISTAKE")).expect(200);
        landlord.change(defectPath(second) + "/merger", 1, Map.of("into", first, "mergedAt", now()))
                .expect(409, "defect:earlier-ended").expectField("into");
        landlord.change(defectPath(second) + "/acknowledgement", 1, Map.of("acknowledgedAt", now())).expect(200);
    }

    @Test
    void whatWasReportedByMistakeIsWithdrawnAndStandsForNothing() {
        var id = quarter.reported(quarter.defect(2));
        var path = defectPath(id) + "/withdrawal";
        var reason = Map.of("reason", "WRONG_PLACE");
        quarter.asColleague().change(path, 1, reason).expect(403, "defect:anothers-report");
        landlord.change(path, 1, reason).expect(403, "access:forbidden");
        mediator.change(path, 1, Map.of("reason", "WHO_KNOWS")).expect(400, "request:unknown-code")
                .expectField("reason");
        Answer withdrawn = mediator.change(path, 1, reason).expect(200);
        Answer seen = landlord.after(withdrawn).get(defectPath(id)).expect(200);
        assertThat(seen.text("status")).isEqualTo("WITHDRAWN");
        assertThat(seen.text("withdrawnBecause")).isEqualTo("WRONG_PLACE");
        assertThat(seen.json().path("history").path(1).path("withdrawnBecause").asString()).isEqualTo("WRONG_PLACE");
        assertThat(landlord.get("/api/defects?open=true").ids()).doesNotContain(id.toString());
        landlord.change(defectPath(id) + "/acknowledgement", 2, Map.of("acknowledgedAt", now()))
                .expect(409, "defect:already-withdrawn");
        assertThat(new Listener(RealServers.kafka()).about(id, 2)).extracting(Listener.Heard::type)
                .containsExactly("fr.entente.defect.reported.v1", "fr.entente.defect.withdrawn.v1");

        // A manager may as well; once a repair is planned nobody may.
        var planned = quarter.reported(quarter.defect(1));
        landlord.change(defectPath(planned) + "/plan", 1, Map.of("plannedFor", today(), "plannedAt", now()))
                .expect(200);
        quarter.asManager().change(defectPath(planned) + "/withdrawal", 2, reason)
                .expect(409, "defect:already-planned");
    }

    @Test
    void whatIsLateStandsOut() {
        var old = but(quarter.defect(1), "foundAt", noonOn(today().minusDays(30)));
        var late = quarter.reported(old);
        var acknowledged = quarter.reported(but(old, "space", "LIFT"));
        var fresh = quarter.reported(quarter.defect(1));
        Answer done = landlord.change(defectPath(acknowledged) + "/acknowledgement", 1,
                Map.of("acknowledgedAt", now())).expect(200);
        assertThat(landlord.after(done).get("/api/defects?overdue=true").expect(200).ids()).contains(late.toString())
                .doesNotContain(acknowledged.toString(), fresh.toString());
        assertThat(landlord.get(defectPath(late)).json().path("overdue").asBoolean()).isTrue();
        assertThat(landlord.get(defectPath(fresh)).json().path("overdue").asBoolean()).isFalse();
        var next = landlord.get("/api/defects?sort=acknowledgeBy&limit=1").text("next");
        assertThat(landlord.get("/api/defects?sort=acknowledgeBy&limit=2&cursor=" + next).expect(200).ids())
                .containsExactly(acknowledged.equals(first(late, acknowledged)) ? late.toString()
                        : acknowledged.toString(), fresh.toString());
        landlord.get("/api/defects?sort=colour").expect(400, "list:sort");
    }

    @Test
    void theSameReportSentThreeTimesIsOneDefect() {
        var path = defectPath(UUID.randomUUID());
        var form = quarter.defect(2);
        for (int i = 0; i < 3; i++) {
            assertThat(mediator.put(path, form).expect(201).version()).isEqualTo(1);
        }
        mediator.put(path, but(form, "space", "LIFT")).expect(409, "id:taken");
        var key = UUID.randomUUID();
        var acknowledgement = Map.of("acknowledgedAt", now());
        for (int i = 0; i < 2; i++) {
            assertThat(landlord.seeing(1).withKey(key).post(path + "/acknowledgement", acknowledgement).expect(200)
                    .version()).isEqualTo(2);
        }
        landlord.change(path + "/acknowledgement", 1, acknowledgement).expect(412, "version:stale");
        landlord.change(path + "/acknowledgement", 2, acknowledgement).expect(409, "defect:already-acknowledged");
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        var path = defectPath(UUID.randomUUID());
        mediator.put(path, but(quarter.defect(1), "category", "GHOSTS")).expect(400, "request:unknown-code")
                .expectField("category");
        mediator.put(path, but(quarter.defect(1), "note", "the tenant said")).expect(400, "request:unknown-property")
                .expectField("note");
        mediator.put(path, but(quarter.defect(1), "foundAt", Instant.now().plusSeconds(7_200)))
                .expect(400, "date:in-the-future").expectField("foundAt");
        mediator.put(path, but(quarter.defect(1), "foundAt", noonOn(Quarter.start().minusDays(1))))
                .expect(409, "site:not-yet-in-the-scheme").expectField("foundAt");
        mediator.put(path, but(quarter.defect(1), "siteId", UUID.randomUUID())).expect(404, "site:unknown")
                .expectField("siteId");
        var own = defectPath(quarter.reported(quarter.defect(10)));
        landlord.change(own + "/plan", 1, Map.of("plannedFor", today().minusDays(1), "plannedAt", now()))
                .expect(409, "defect:planned-for-the-past").expectField("plannedFor");
        landlord.change(own + "/repair", 1, Map.of("repairedOn", today().minusDays(3)))
                .expect(409, "defect:before-it-was-found");
        landlord.change(own + "/repair", 1, Map.of("repairedOn", today().plusDays(1)))
                .expect(400, "date:in-the-future").expectField("repairedOn");
    }

    private static List<String> allowed(Answer detail) {
        return detail.json().path("allowed").valueStream().filter(rule -> rule.path("allowed").asBoolean())
                .map(rule -> rule.path("action").asString()).toList();
    }

    private static UUID first(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one : other;
    }

    private static Instant now() {
        return Quarter.hoursAgo(0);
    }
}
