package fr.entente.interventionservice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Listener;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.RealServers;

import static fr.entente.interventionservice.testing.Quarter.but;
import static fr.entente.interventionservice.testing.Quarter.hoursAgo;
import static fr.entente.interventionservice.testing.Quarter.shiftPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An evening from its plan to its report, which writes itself from what was logged. */
class ShiftLifecycleIT {

    private final Quarter quarter = Quarter.in(House.shared());

    @Test
    void goesFromThePlanToAReportForEachLandlord() {
        var shift = quarter.planned(quarter.evening());
        assertThat(tonight(shift, 1).path("shift").path("status").asString()).isEqualTo("PLANNED");
        var logged = walked(shift);
        assertThat(tonight(shift, 2).at("/soFar/interventions").asInt()).isEqualTo(3);
        assertThat(quarter.asMediator().put(shiftPath(shift) + "/end", quarter.end()).expect(200).version())
                .isEqualTo(3);

        // A reads what happened at its own site, and only the note that was left for it.
        assertWhatAReads(report(quarter.asLandlordA(), shift));

        // What comes or is changed later is in it, and marked.
        var later = quarter.asMediator().put(Quarter.path(UUID.randomUUID()), quarter.form(1)).expect(201);
        var withdrawn = quarter.asMediator()
                .change(Quarter.path(logged) + "/withdrawal", 1, Map.of("reason", "MISTAKE")).expect(200);
        quarter.asManager().after(later).get("/api/interventions").expect(200);
        quarter.asManager().after(withdrawn).get("/api/interventions").expect(200);
        var whole = report(quarter.asManager(), shift);
        assertThat(whole.path("done").path("interventions").asInt()).isEqualTo(3);
        assertThat(whole.path("done").path("completedLater").asInt()).isEqualTo(1);
        assertThat(whole.path("coversWhole").asBoolean()).isTrue();
        assertThat(words(whole)).hasSize(3);
        assertThat(words(report(quarter.asCoordinator(), shift))).hasSize(1);
        assertThatWhatIsPublishedNamesNobody(shift);
    }

    /** Three interventions of the evening, one before it, a defect, and another that was reported by mistake. */
    private UUID walked(UUID shift) {
        var start = quarter.start(2);
        quarter.asMediator().put(shiftPath(shift) + "/start", start).expect(200);
        quarter.asMediator().put(shiftPath(shift) + "/start", start).expect(200); // the phone asks again
        var logged = quarter.logged(quarter.form(1));
        quarter.logged(but(quarter.form(1), "siteId", quarter.siteB()));
        quarter.logged(quarter.form(5)); // before the evening
        quarter.asColleague().put(Quarter.path(UUID.randomUUID()), but(quarter.form(1), "peopleMet", 3)).expect(201);
        quarter.reported(quarter.defect(1));
        var byMistake = quarter.reported(quarter.defect(1));
        quarter.asMediator().change(Quarter.defectPath(byMistake) + "/withdrawal", 1, Map.of("reason", "MISTAKE"))
                .expect(200);
        await().until(() -> tonight(shift, 2).at("/soFar/peopleMet").asInt() == 15);
        return logged;
    }

    private static void assertWhatAReads(JsonNode ofA) {
        assertThat(ofA.path("done").path("interventions").asInt()).isEqualTo(2);
        assertThat(ofA.path("done").path("peopleMet").asInt()).isEqualTo(9);
        assertThat(ofA.path("done").path("defects").asInt()).isEqualTo(1);
        assertThat(ofA.path("done").path("completedLater").asInt()).isZero();
        assertThat(ofA.path("present").asInt()).isEqualTo(2);
        assertThat(ofA.path("mediatorMinutes").asInt()).isBetween(239, 242);
        assertThat(ofA.path("byNature")).singleElement().satisfies(line -> assertThat(line.path("group").asString())
                .isEqualTo("OCCUPATION"));
        assertThat(ofA.path("sectors")).singleElement().satisfies(sector -> {
            assertThat(sector.path("mood").asString()).isEqualTo("TENSE");
            assertThat(sector.path("sites")).singleElement()
                    .satisfies(site -> assertThat(site.path("name").asString()).isEqualTo("Les Mordacs Nord"));
        });
        assertThat(words(ofA)).containsExactly("La porte du hall B ne ferme plus.");
    }

    private void assertThatWhatIsPublishedNamesNobody(UUID shift) {
        var heard = new Listener(RealServers.kafka()).about(shift, 3);
        assertThat(heard).extracting(Listener.Heard::type).containsExactly("fr.entente.shift.planned.v1",
                "fr.entente.shift.started.v1", "fr.entente.shift.ended.v1");
        assertThat(heard.toString()).doesNotContain("hall B", quarter.mediator().person().toString(), "Les Mordacs");
    }

    @Test
    void nobodyIsPlannedTwiceAtOnce() {
        var evening = quarter.evening(3, 2);
        var first = quarter.planned(evening);
        var other = but(quarter.evening(1, 4), "mediators", List.of(quarter.pair().getFirst(), UUID.randomUUID()));
        var refused = quarter.asManager().put(shiftPath(UUID.randomUUID()), other)
                .expect(409, "shift:mediator-taken").expectField("mediators");
        assertThat(refused.text("other")).isEqualTo(first.toString());
        assertThat(refused.text("mediator")).isEqualTo(quarter.pair().getFirst().toString());
        quarter.planned(but(other, "mediators", List.of(UUID.randomUUID(), UUID.randomUUID())));
        quarter.asManager().put(shiftPath(first), evening).expect(201); // the same again
        var moved = quarter.asManager().change(shiftPath(first) + "/plan", 1, quarter.evening(2, 2)).expect(200);
        var cancelled = quarter.asManager().change(shiftPath(first) + "/cancellation", moved.version(),
                Map.of("reason", "ILLNESS")).expect(200);
        quarter.asManager().after(cancelled).get("/api/shifts").expect(200);
        quarter.planned(other);
    }

    @Test
    void ofManyPlansAtTheSameMomentOneGetsTheMediator() {
        var evening = quarter.evening(1, 4);
        try (var managers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(_ -> but(evening, "mediators",
                            List.of(quarter.pair().getFirst(), UUID.randomUUID())))
                    .map(plan -> CompletableFuture.supplyAsync(
                            () -> quarter.asManager().put(shiftPath(UUID.randomUUID()), plan).status(), managers))
                    .toList().stream().map(CompletableFuture::join).toList();
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void whatWasPlannedAndRefusedKeepsNobody() {
        var nowhere = but(quarter.evening(), "sectors",
                List.of(Map.of("name", "Nulle part", "sites", List.of(UUID.randomUUID()))));
        quarter.asManager().put(shiftPath(UUID.randomUUID()), nowhere).expect(404, "site:unknown")
                .expectField("sectors");
        quarter.asManager().put(shiftPath(UUID.randomUUID()), but(quarter.evening(), "mediators",
                List.of(quarter.pair().getFirst()))).expect(400, "shift:pair-needed").expectField("mediators");
        quarter.planned(quarter.evening());
    }

    @Test
    void theNextPairReadsWhatTheOneBeforeHasLeftForItsSites() {
        var before = quarter.planned(quarter.evening());
        quarter.started(before, 2);
        quarter.asMediator().put(shiftPath(before) + "/end", quarter.end()).expect(200);
        var next = quarter.planned(but(quarter.evening(-2, 5), "mediators",
                List.of(quarter.pair().getFirst(), UUID.randomUUID())));
        var tonight = tonight(next, 1);
        assertThat(tonight.path("left").valueStream().map(note -> note.path("words").asString())).hasSize(3)
                .contains("Repasser vers 21 h au hall B.");

        // The manager deletes words that should not stand there.
        var note = tonight.path("left").path(0).path("id").asString();
        quarter.asManager().delete(shiftPath(before) + "/notes/" + note).expect(204);
        assertThat(tonight(next, 1).path("left").size()).isEqualTo(2);
        quarter.asMediator().delete(shiftPath(before) + "/notes/" + note).expect(403, "access:forbidden");
    }

    @Test
    void saysWhatIsWrongWithAnEnd() {
        var shift = quarter.planned(quarter.evening());
        var end = shiftPath(shift) + "/end";
        quarter.asMediator().put(end, quarter.end()).expect(409, "shift:is-planned");
        quarter.started(shift, 2);
        quarter.asMediator().put(end, but(quarter.end(), "endedAt", hoursAgo(3)))
                .expect(400, "shift:end-before-start").expectField("endedAt");
        quarter.asMediator().put(end, but(quarter.end(), "moods", List.of())).expect(400, "shift:mood-missing")
                .expectField("moods");
        quarter.asMediator().put(end, but(quarter.end(), "notes",
                List.of(Quarter.note("Le Bois", null, true, "Pour personne")))).expect(400,
                        "shift:note-for-no-landlord");
        quarter.asMediator().put(end, but(quarter.end(), "notes",
                List.of(Quarter.note("Le Bois", null, false, "x".repeat(281))))).expect(400, "request:invalid");
        assertThat(quarter.asMediator().put(end, but(quarter.end(), "endedAt", hoursAgo(-1))).expect(400).text("type"))
                .endsWith("in-the-future");
        quarter.asManager().put(end, quarter.end()).expect(200); // where the pair forgot
    }

    @Test
    void countsForEachOfThePairTheHoursHeWasThere() {
        var shift = quarter.planned(quarter.evening());
        var path = shiftPath(shift);
        quarter.asMediator().put(path + "/start", startedBy(2, quarter.mediator().person())).expect(200);
        quarter.asColleague().put(path + "/start", startedBy(1, quarter.colleague().person())).expect(200);
        assertThat(tonight(shift, 3).at("/shift/hours").size()).isEqualTo(2);
        var leave = Map.<String, @Nullable Object>of("mediator", quarter.mediator().person(), "endedAt",
                quarter.end().get("endedAt"));
        quarter.asMediator().put(path + "/leave", leave).expect(200);
        quarter.asMediator().put(path + "/leave", leave).expect(200); // the phone asks again
        assertThat(quarter.asColleague().put(path + "/end", quarter.end()).expect(200).version()).isEqualTo(5);
        assertThat(report(quarter.asLandlordA(), shift, 5).path("mediatorMinutes").asInt()).isBetween(178, 182);
        assertThat(report(quarter.asLandlordA(), shift, 5).toString()).doesNotContain("mediatorId");

        // He had forgotten to start; the manager puts it right, and it is known who did so.
        var hours = Map.<String, @Nullable Object>of("mediator", quarter.colleague().person(), "startedAt", hoursAgo(2),
                "endedAt", quarter.end().get("endedAt"));
        var corrected = quarter.asManager().change(path + "/hours", 5, hours).expect(200);
        assertThat(corrected.version()).isEqualTo(6);
        var after = report(quarter.asLandlordA(), shift, 6);
        assertThat(after.path("mediatorMinutes").asInt()).isBetween(238, 242);
        assertThat(after.path("hoursCorrectedAt").asString("")).isNotEmpty();
        var history = quarter.asManager().get(path + "/hours").expect(200).json();
        assertThat(history.valueStream().map(entry -> entry.path("type").asString())).containsExactly("STARTED",
                "JOINED", "LEFT", "ENDED", "CORRECTED");
        assertThat(history.path(4).path("by").asString()).isEqualTo(quarter.manager().person().toString());
        assertThat(history.path(4).path("before").path("startedAt").isMissingNode()).isFalse();
        quarter.asLandlordA().get(path + "/hours").expect(403, "access:forbidden");
        assertThat(new Listener(RealServers.kafka()).about(shift, 6)).extracting(Listener.Heard::type)
                .containsExactly("fr.entente.shift.planned.v1", "fr.entente.shift.started.v1",
                        "fr.entente.shift.joined.v1", "fr.entente.shift.left.v1", "fr.entente.shift.ended.v1",
                        "fr.entente.shift.hours-corrected.v1");
        assertThat(new Listener(RealServers.kafka()).about(shift, 6).toString())
                .doesNotContain(quarter.mediator().person().toString(), quarter.colleague().person().toString());
    }

    @Test
    void keepsTheEndsOfTwoPhonesThatHadNoNetwork() {
        var shift = quarter.planned(quarter.evening());
        quarter.started(shift, 2);
        var end = shiftPath(shift) + "/end";
        quarter.asMediator().put(end, quarter.end()).expect(200);
        var ofOther = but(but(but(quarter.end(), "endedAt", hoursAgo(1)), "moods", Quarter.moods("TENSE", "WORRYING")),
                "notes", List.of(Quarter.note("Le Bois", null, false, "Deux groupes sous le porche.")));
        quarter.asColleague().put(end, ofOther).expect(200);
        quarter.asColleague().put(end, ofOther).expect(200); // the phone asks again
        var report = report(quarter.asManager(), shift, 5);
        assertThat(words(report)).hasSize(4).contains("Deux groupes sous le porche.");
        assertThat(report.path("sectors").valueStream().map(sector -> sector.path("alsoTold").toString()))
                .containsExactly("[]", "[\"WORRYING\"]");
        assertThat(report.path("mediatorMinutes").asInt()).as("each his own hours").isBetween(178, 182);
        quarter.asColleague().put(end, but(ofOther, "moods", Quarter.moods("CALM", "CALM"))).expect(409);
        assertThat(new Listener(RealServers.kafka()).about(shift, 5)).extracting(Listener.Heard::type).endsWith(
                "fr.entente.shift.end-told-by-other.v1", "fr.entente.shift.hours-corrected.v1");
    }

    @Test
    void saysWhatIsWrongWithHours() {
        var shift = quarter.planned(quarter.evening());
        var path = shiftPath(shift);
        var mediator = quarter.mediator().person();
        var start = startedBy(2, mediator);
        quarter.asMediator().put(path + "/leave", Map.of("mediator", mediator, "endedAt", hoursAgo(0)))
                .expect(409, "shift:is-planned");
        quarter.asMediator().put(path + "/start", start).expect(200);
        quarter.asMediator().put(path + "/leave",
                Map.of("mediator", quarter.colleague().person(), "endedAt", hoursAgo(0)))
                .expect(400, "shift:not-there").expectField("mediator");
        var same = but(Map.of("mediator", mediator), "startedAt", start.get("startedAt"));
        quarter.asMediator().change(path + "/hours", 2, same).expect(400, "shift:hours-unchanged")
                .expectField("startedAt");
        quarter.asMediator().change(path + "/hours", 2, Map.of("mediator", mediator, "endedAt", hoursAgo(0)))
                .expect(400, "shift:start-missing").expectField("startedAt");
        quarter.asMediator().change(path + "/hours", 1, Map.of("mediator", mediator, "startedAt", hoursAgo(1)))
                .expect(412);
        quarter.asMediator().change(path + "/hours", 2, Map.of("mediator", mediator, "startedAt", hoursAgo(-1)))
                .expect(400, "date:in-the-future").expectField("startedAt");
    }

    @Test
    void findsAnEveningThatNobodyHasEnded() {
        var shift = quarter.planned(quarter.evening(9, -4));
        quarter.asMediator().put(shiftPath(shift) + "/start", quarter.start(9)).expect(200);
        var running = quarter
                .planned(but(quarter.evening(1, 4), "mediators", List.of(UUID.randomUUID(), UUID.randomUUID())));
        quarter.asManager().put(shiftPath(running) + "/start", startedBy(0, UUID.randomUUID())).expect(200);
        var forgotten = quarter.asManager().with("Read-After", running + "@2").get("/api/shifts?forgotten=true")
                .expect(200).json().path("items");
        assertThat(forgotten).singleElement().satisfies(item -> {
            assertThat(item.path("id").asString()).isEqualTo(shift.toString());
            assertThat(item.path("forgotten").asBoolean()).isTrue();
        });
        quarter.asManager().put(shiftPath(shift) + "/end", but(quarter.end(), "endedAt", hoursAgo(4))).expect(200);
        assertThat(quarter.asManager().with("Read-After", shift + "@3").get("/api/shifts?forgotten=true").expect(200)
                .json().path("items").isEmpty()).isTrue();
        assertThat(report(quarter.asManager(), shift).path("mediatorMinutes").asInt()).isBetween(598, 602);
    }

    private static Map<String, @Nullable Object> startedBy(int hoursAgo, UUID mediator) {
        return Map.of("startedAt", hoursAgo(hoursAgo), "present", List.of(mediator));
    }

    private JsonNode tonight(UUID shift, int version) {
        return quarter.asMediator().with("Read-After", shift + "@" + version).get("/api/shifts/tonight").expect(200)
                .json();
    }

    private static JsonNode report(Api reader, UUID shift) {
        return report(reader, shift, 3);
    }

    private static JsonNode report(Api reader, UUID shift, int version) {
        return reader.with("Read-After", shift + "@" + version).get(shiftPath(shift) + "/report").expect(200).json();
    }

    private static List<String> words(JsonNode report) {
        return report.path("notes").valueStream().map(note -> note.path("words").asString()).toList();
    }
}
